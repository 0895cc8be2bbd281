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
import { AlgorithmFilingRow } from './algorithm-filings/algorithm-filing.entity.ts';
import { ArbitrationCaseRow } from './arbitration-cases/arbitration-case.entity.ts';
import { CampaignRow } from './campaigns/campaign.entity.ts';
import { CheckUpRow } from './check-ups/check-up.entity.ts';
import { EarningRow, EarningVersionRow } from './earnings/earning.entity.ts';
import { EmploymentReportRow } from './employment-reports/employment-report.entity.ts';
import { ReportRevisionRow } from './employment-reports/report-revision.entity.ts';
import {
  GigMarketRow,
  RecruitmentPostRow,
  StartupCarrierRow,
  TrainingNeedRow,
  TrainingProgrammeRow,
} from './employment-services/employment-services.entity.ts';
import { OnlineServiceRow } from './employment-services/online-service.entity.ts';
import { TrainingSkillRow } from './employment-services/training-skill.entity.ts';
import { EmploymentLinkRow } from './enterprises/employment-link.entity.ts';
import { EnterpriseRow } from './enterprises/enterprise.entity.ts';
import { StaffingRow } from './figures/staffing.entity.ts';
import { InspectionRow } from './inspections/inspection.entity.ts';
import { ViolationRow } from './inspections/violation.entity.ts';
import { InterviewRow } from './interviews/interview.entity.ts';
import { JointMeasureRow } from './joint-measures/joint-measure.entity.ts';
import { CreateRegisters1793491200000 } from './migrations/20261101000000-create-registers.ts';
import { AddReportedFigures1793577600000 } from './migrations/20261102000000-add-reported-figures.ts';
import { AddClueReporter1795478400000 } from './migrations/20261124000000-add-clue-reporter.ts';
import { AddClueWorkflow1795482000000 } from './migrations/20261124010000-add-clue-workflow.ts';
import { AddPolicies1795485600000 } from './migrations/20261124020000-add-policies.ts';
import { AddReportRevisions1795489200000 } from './migrations/20261124030000-add-report-revisions.ts';
import { AddSupervision1795492800000 } from './migrations/20261124040000-add-supervision.ts';
import { AddPlatformRules1795496400000 } from './migrations/20261124050000-add-platform-rules.ts';
import { AddArbitrationSteps1795500000000 } from './migrations/20261124060000-add-arbitration-steps.ts';
import { AddEmploymentServices1795503600000 } from './migrations/20261124070000-add-employment-services.ts';
import { AddDutiesAndClusters1795507200000 } from './migrations/20261124080000-add-duties-and-clusters.ts';
import { AddImports1795510800000 } from './migrations/20261124090000-add-imports.ts';
import { FoldArbitrationNumbers1795845480000 } from './migrations/20261128055800-fold-arbitration-numbers.ts';
import { AddWorkflowEvents1795845600000 } from './migrations/20261128060000-add-workflow-events.ts';
import { FoldInvisibleCharacters1795856400000 } from './migrations/20261128090000-fold-invisible-characters.ts';
import { AddRecorders1795858200000 } from './migrations/20261128093000-add-recorders.ts';
import { AddReferenceRegisters1795859100000 } from './migrations/20261128094500-add-reference-registers.ts';
import { FillWorkers1795860300000 } from './migrations/20261128100500-fill-workers.ts';
import { AddValueChanges1795860900000 } from './migrations/20261128101500-add-value-changes.ts';
import { AddFigureEditions1795868100000 } from './migrations/20261128121500-add-figure-editions.ts';
import { AddWorkingCalendars1795868700000 } from './migrations/20261128122500-add-working-calendars.ts';
import { AddEarnings1795869000000 } from './migrations/20261128123000-add-earnings.ts';
import { AddStaffAndTrainingRegisters1795869600000 } from './migrations/20261128124000-add-staff-and-training-registers.ts';
import { AddRiskSweeps1795870800000 } from './migrations/20261128130000-add-risk-sweeps.ts';
import { AddRuleRequirements1795871400000 } from './migrations/20261128131000-add-rule-requirements.ts';
import { ScatterNumbers1795882800000 } from './migrations/20261128162000-scatter-numbers.ts';
import { AddPersonRecords1795883400000 } from './migrations/20261128163000-add-person-records.ts';
import { AddRiskThresholds1795885200000 } from './migrations/20261128170000-add-risk-thresholds.ts';
import { IndexOpenPersonRecords1795887300000 } from './migrations/20261128173500-index-open-person-records.ts';
import { FoldLetters1795895400000 } from './migrations/20261128195000-fold-letters.ts';
import { AddOnlineServices1795897200000 } from './migrations/20261128202000-add-online-services.ts';
import { AddPersonsOfKeys1795907760000 } from './migrations/20261128231600-add-persons-of-keys.ts';
import { AddPersonForm1795909800000 } from './migrations/20261128235000-add-person-form.ts';
import { AddChangesOfDays1795909920000 } from './migrations/20261128235200-add-changes-of-days.ts';
import { AddChargedToEarnings1795910100000 } from './migrations/20261128235500-add-charged-to-earnings.ts';
import { CountCluesOfSweeps1795910280000 } from './migrations/20261128235800-count-clues-of-sweeps.ts';
import { MinimumWageRow } from './minimum-wages/minimum-wage.entity.ts';
import { PactRow } from './pacts/pact.entity.ts';
import { PaySurveyRow } from './pay-surveys/pay-survey.entity.ts';
import { PlatformRuleRow } from './platform-rules/platform-rule.entity.ts';
import { RuleRequirementRow } from './platform-rules/rule-requirement.entity.ts';
import { PolicyRow } from './policies/policy.entity.ts';
import { RectificationRow } from './rectifications/rectification.entity.ts';
import { RiskThresholdRow } from './risk-signals/risk-threshold.entity.ts';
import { RiskCaseRow, RiskSweepRow } from './risk-sweeps/risk-sweep.entity.ts';
import { ClueReferralRow } from './wage-clues/clue-referral.entity.ts';
import { WageClueRow } from './wage-clues/wage-clue.entity.ts';
import { EngagementRow, EngagementSourceRow, EngagementVersionRow, WorkerRow } from './workers/worker.entity.ts';
import { WorkingCalendarRow } from './working-calendars/working-calendar.entity.ts';

export function labourDatabase(url: string, pool: number): Database {
  return new Database({
    url,
    pool,
    entities: [
      ReferenceDataRow,
      PersonFormRow,
      ReportedFigureRow,
      FigureEditionRow,
      EnterpriseRow,
      EmploymentLinkRow,
      WorkerRow,
      EngagementRow,
      EngagementSourceRow,
      EngagementVersionRow,
      EarningRow,
      EarningVersionRow,
      EmploymentReportRow,
      ReportRevisionRow,
      InspectionRow,
      ViolationRow,
      RectificationRow,
      InterviewRow,
      CampaignRow,
      JointMeasureRow,
      PactRow,
      PlatformRuleRow,
      AlgorithmFilingRow,
      CheckUpRow,
      GigMarketRow,
      StartupCarrierRow,
      TrainingProgrammeRow,
      TrainingNeedRow,
      RecruitmentPostRow,
      PaySurveyRow,
      StaffingRow,
      WageClueRow,
      ClueReferralRow,
      PolicyRow,
      RefusedAttemptRow,
      MinimumWageRow,
      ValueChangeRow,
      DoneMutationRow,
      ChangeOfDayRow,
      TakenPersonChangeRow,
      PersonRecordRow,
      WorkflowEventRow,
      ImportJobRow,
      ArbitrationCaseRow,
      WorkingCalendarRow,
      TrainingSkillRow,
      OnlineServiceRow,
      RiskSweepRow,
      RiskCaseRow,
      RuleRequirementRow,
      RiskThresholdRow,
    ],
    migrations: [
      CreateRegisters1793491200000,
      AddReportedFigures1793577600000,
      AddClueReporter1795478400000,
      AddClueWorkflow1795482000000,
      AddPolicies1795485600000,
      AddReportRevisions1795489200000,
      AddSupervision1795492800000,
      AddPlatformRules1795496400000,
      AddArbitrationSteps1795500000000,
      AddEmploymentServices1795503600000,
      AddDutiesAndClusters1795507200000,
      AddImports1795510800000,
      FoldArbitrationNumbers1795845480000,
      AddWorkflowEvents1795845600000,
      FoldInvisibleCharacters1795856400000,
      AddRecorders1795858200000,
      AddReferenceRegisters1795859100000,
      FillWorkers1795860300000,
      AddValueChanges1795860900000,
      AddFigureEditions1795868100000,
      AddWorkingCalendars1795868700000,
      AddEarnings1795869000000,
      AddStaffAndTrainingRegisters1795869600000,
      AddRiskSweeps1795870800000,
      AddRuleRequirements1795871400000,
      ScatterNumbers1795882800000,
      AddPersonRecords1795883400000,
      AddRiskThresholds1795885200000,
      IndexOpenPersonRecords1795887300000,
      FoldLetters1795895400000,
      AddOnlineServices1795897200000,
      AddPersonsOfKeys1795907760000,
      AddPersonForm1795909800000,
      AddChangesOfDays1795909920000,
      AddChargedToEarnings1795910100000,
      CountCluesOfSweeps1795910280000,
    ],
  });
}
