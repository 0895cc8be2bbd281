import { ValueChangeRow } from '../shared/corrections/value-change.entity.ts';
import { Database } from '../shared/database/database.ts';
import { PersonFormRow } from '../shared/database/person-form.entity.ts';
import { ReferenceDataRow } from '../shared/database/reference-data.ts';
import { FigureEditionRow } from '../shared/figures/figure-edition.entity.ts';
import { ReportedFigureRow } from '../shared/figures/reported-figure.entity.ts';
import { ImportJobRow } from '../shared/import/import-job.entity.ts';
import { PersonRecordRow, TakenPersonChangeRow } from '../shared/person-records/person-record.entity.ts';
import { ChangeOfDayRow } from '../shared/workflow/change-of-day.entity.ts';
import { DoneMutationRow } from '../shared/workflow/mutation.ts';
import { RefusedAttemptRow } from '../shared/workflow/refused-attempt.entity.ts';
import { WorkflowEventRow } from '../shared/workflow/workflow-event.entity.ts';
import { BenefitRow } from './benefits/benefit.entity.ts';
import { BenefitBaseRow } from './benefits/benefit-base.entity.ts';
import { BenefitIncomeRow } from './benefits/benefit-income.entity.ts';
import { ContributionBaseRow } from './contribution-bases/contribution-base.entity.ts';
import { ContributionModeRow } from './contribution-modes/contribution-mode.entity.ts';
import { EnrolmentPlanRow } from './enrolment-plans/enrolment-plan.entity.ts';
import { EnrolmentSpellRow } from './enrolments/enrolment-spell.entity.ts';
import { CoverRollupRow } from './figures/cover-rollup.entity.ts';
import { InjuryClaimRow } from './injury-claims/injury-claim.entity.ts';
import { InsuredHeadcountRow } from './injury-coverage/insured-headcount.entity.ts';
import { PilotPlatformRow } from './injury-pilot/pilot-platform.entity.ts';
import { PilotProvinceRow } from './injury-pilot/pilot-province.entity.ts';
import { OrderDigestRow } from './insurance-proofs/order-digest.entity.ts';
import { CreateRegisters1793491200000 } from './migrations/20261101000000-create-registers.ts';
import { AddReportedFigures1793577600000 } from './migrations/20261102000000-add-reported-figures.ts';
import { AddInjuryPilot1795478400000 } from './migrations/20261124000000-add-injury-pilot.ts';
import { PartitionEnrolmentSpells1795482000000 } from './migrations/20261124010000-partition-enrolment-spells.ts';
import { AddClaimProcedures1795485600000 } from './migrations/20261124020000-add-claim-procedures.ts';
import { AddTransfers1795489200000 } from './migrations/20261124030000-add-transfers.ts';
import { AddEnrolmentPlans1795492800000 } from './migrations/20261124040000-add-enrolment-plans.ts';
import { AddWorkflowEvents1795845600000 } from './migrations/20261128060000-add-workflow-events.ts';
import { AddRecorders1795858200000 } from './migrations/20261128093000-add-recorders.ts';
import { AddReferenceRegisters1795859100000 } from './migrations/20261128094500-add-reference-registers.ts';
import { AddValueChanges1795860900000 } from './migrations/20261128101500-add-value-changes.ts';
import { AddFigureEditions1795868100000 } from './migrations/20261128121500-add-figure-editions.ts';
import { KeepPublishedFigures1795869600000 } from './migrations/20261128124000-keep-published-figures.ts';
import { AddCoverContests1795871400000 } from './migrations/20261128131000-add-cover-contests.ts';
import { ScatterNumbers1795882800000 } from './migrations/20261128162000-scatter-numbers.ts';
import { AddPersonRecords1795883400000 } from './migrations/20261128163000-add-person-records.ts';
import { AddClaimContests1795883700000 } from './migrations/20261128163500-add-claim-contests.ts';
import { IndexOpenPersonRecords1795887300000 } from './migrations/20261128173500-index-open-person-records.ts';
import { AddOrderSenders1795896420000 } from './migrations/20261128200700-add-order-senders.ts';
import { AddMonthContests1795896600000 } from './migrations/20261128201000-add-month-contests.ts';
import { AddPersonsOfKeys1795907760000 } from './migrations/20261128231600-add-persons-of-keys.ts';
import { AddPersonForm1795909800000 } from './migrations/20261128235000-add-person-form.ts';
import { AddChangesOfDays1795909920000 } from './migrations/20261128235200-add-changes-of-days.ts';
import { MonthContestRow } from './month-contests/month-contest.entity.ts';
import { OrderPremiumBatchRow } from './order-premiums/order-premium-batch.entity.ts';
import { PremiumRateRow } from './premium-rates/premium-rate.entity.ts';
import { ContributionMonthRow } from './transfers/contribution-month.entity.ts';
import { TransferEventRow } from './transfers/transfer-event.entity.ts';
import { TransferRequestRow } from './transfers/transfer-request.entity.ts';

export function insuranceDatabase(url: string, pool: number): Database {
  return new Database({
    url,
    pool,
    entities: [
      ...[
        ReferenceDataRow,
        PersonFormRow,
        ReportedFigureRow,
        FigureEditionRow,
        RefusedAttemptRow,
        ValueChangeRow,
        DoneMutationRow,
        ChangeOfDayRow,
        TakenPersonChangeRow,
        PersonRecordRow,
        WorkflowEventRow,
        ImportJobRow,
      ],
      ...[PilotPlatformRow, PremiumRateRow, OrderPremiumBatchRow, OrderDigestRow],
      ...[EnrolmentSpellRow, CoverRollupRow, EnrolmentPlanRow, InsuredHeadcountRow],
      ...[InjuryClaimRow, BenefitRow, BenefitBaseRow, BenefitIncomeRow],
      ...[ContributionModeRow, ContributionBaseRow, PilotProvinceRow],
      ...[MonthContestRow, ContributionMonthRow, TransferRequestRow, TransferEventRow],
    ],
    migrations: [
      ...[CreateRegisters1793491200000, AddReportedFigures1793577600000, AddInjuryPilot1795478400000, AddWorkflowEvents1795845600000],
      ...[
        PartitionEnrolmentSpells1795482000000,
        AddClaimProcedures1795485600000,
        AddTransfers1795489200000,
        AddEnrolmentPlans1795492800000,
        AddRecorders1795858200000,
        AddReferenceRegisters1795859100000,
        AddValueChanges1795860900000,
        AddFigureEditions1795868100000,
        KeepPublishedFigures1795869600000,
        AddCoverContests1795871400000,
        ScatterNumbers1795882800000,
        AddPersonRecords1795883400000,
        AddClaimContests1795883700000,
        IndexOpenPersonRecords1795887300000,
        AddOrderSenders1795896420000,
        AddMonthContests1795896600000,
        AddPersonsOfKeys1795907760000,
        AddChangesOfDays1795909920000,
      ],
      AddPersonForm1795909800000,
    ],
  });
}

/** A separate database with order digests, whose table this hub does not create. */
export const orderSourceDatabase = (url: string, pool: number): Database =>
  new Database({ url, pool, entities: [OrderDigestRow], migrations: [] });
