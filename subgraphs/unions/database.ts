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
import { BargainingRoundRow } from './bargaining-rounds/bargaining-round.entity.ts';
import { CareActivityRow } from './care-activities/care-activity.entity.ts';
import { CommendationRow } from './commendations/commendation.entity.ts';
import { ConsultationRow, OpinionRow } from './consultations/consultation.entity.ts';
import { CollectiveContractRow, ContractCoverageRow, ContractSearchRow } from './contracts/collective-contract.entity.ts';
import { ContractClauseRow } from './contracts/contract-clause.entity.ts';
import { ForumRow } from './forums/forum.entity.ts';
import { GrievanceChannelRow, GrievanceRow } from './grievances/grievance.entity.ts';
import { LegalServiceRow } from './legal-services/legal-service.entity.ts';
import { UnionMembershipRow } from './memberships/union-membership.entity.ts';
import { CreateRegisters1793491200000 } from './migrations/20261101000000-create-registers.ts';
import { AddReportedFigures1793577600000 } from './migrations/20261102000000-add-reported-figures.ts';
import { AddMemberships1795478400000 } from './migrations/20261124000000-add-memberships.ts';
import { AddServiceSites1795482000000 } from './migrations/20261124010000-add-service-sites.ts';
import { AddContractFiling1795485600000 } from './migrations/20261124020000-add-contract-filing.ts';
import { AddSavedSearches1795489200000 } from './migrations/20261124030000-add-saved-searches.ts';
import { AddVoice1795492800000 } from './migrations/20261124040000-add-voice.ts';
import { AddUnionServices1795496400000 } from './migrations/20261124050000-add-union-services.ts';
import { AddContractSearch1795500000000 } from './migrations/20261124060000-add-contract-search.ts';
import { AddWorkflowEvents1795845600000 } from './migrations/20261128060000-add-workflow-events.ts';
import { FoldInvisibleCharacters1795856400000 } from './migrations/20261128090000-fold-invisible-characters.ts';
import { AddRecorders1795858200000 } from './migrations/20261128093000-add-recorders.ts';
import { AddValueChanges1795860900000 } from './migrations/20261128101500-add-value-changes.ts';
import { AddFigureEditions1795868100000 } from './migrations/20261128121500-add-figure-editions.ts';
import { KeepPublishedFigures1795869600000 } from './migrations/20261128124000-keep-published-figures.ts';
import { ScatterNumbers1795882800000 } from './migrations/20261128162000-scatter-numbers.ts';
import { AddPersonRecords1795883400000 } from './migrations/20261128163000-add-person-records.ts';
import { IndexOpenPersonRecords1795887300000 } from './migrations/20261128173500-index-open-person-records.ts';
import { FoldLetters1795895400000 } from './migrations/20261128195000-fold-letters.ts';
import { AddPersonsOfKeys1795907760000 } from './migrations/20261128231600-add-persons-of-keys.ts';
import { IndexMembers1795907820000 } from './migrations/20261128231700-index-members.ts';
import { AddPersonForm1795909800000 } from './migrations/20261128235000-add-person-form.ts';
import { AddChangesOfDays1795909920000 } from './migrations/20261128235200-add-changes-of-days.ts';
import { AddStandingOfOwners1795910390000 } from './migrations/20261128235950-add-standing-of-owners.ts';
import { UnionEventRow, UnionOrganizationRow } from './organizations/union-organization.entity.ts';
import { DemocraticParticipationRow } from './participation/democratic-participation.entity.ts';
import { ContractAlertRow, SavedSearchRow } from './saved-searches/saved-search.entity.ts';
import { ServiceSiteRow } from './service-sites/service-site.entity.ts';

export function unionsDatabase(url: string, pool: number): Database {
  return new Database({
    url,
    pool,
    entities: [
      ReferenceDataRow,
      PersonFormRow,
      ReportedFigureRow,
      FigureEditionRow,
      UnionOrganizationRow,
      UnionMembershipRow,
      CollectiveContractRow,
      ContractClauseRow,
      ContractCoverageRow,
      ContractSearchRow,
      ServiceSiteRow,
      ForumRow,
      DemocraticParticipationRow,
      BargainingRoundRow,
      CareActivityRow,
      LegalServiceRow,
      CommendationRow,
      ConsultationRow,
      OpinionRow,
      GrievanceChannelRow,
      GrievanceRow,
      UnionEventRow,
      SavedSearchRow,
      ContractAlertRow,
      ImportJobRow,
      RefusedAttemptRow,
      ValueChangeRow,
      DoneMutationRow,
      ChangeOfDayRow,
      TakenPersonChangeRow,
      PersonRecordRow,
      WorkflowEventRow,
    ],
    migrations: [
      CreateRegisters1793491200000,
      AddReportedFigures1793577600000,
      AddMemberships1795478400000,
      AddServiceSites1795482000000,
      AddContractFiling1795485600000,
      AddSavedSearches1795489200000,
      AddVoice1795492800000,
      AddUnionServices1795496400000,
      AddContractSearch1795500000000,
      AddWorkflowEvents1795845600000,
      FoldInvisibleCharacters1795856400000,
      AddRecorders1795858200000,
      AddValueChanges1795860900000,
      AddFigureEditions1795868100000,
      KeepPublishedFigures1795869600000,
      ScatterNumbers1795882800000,
      AddPersonRecords1795883400000,
      IndexOpenPersonRecords1795887300000,
      FoldLetters1795895400000,
      AddPersonsOfKeys1795907760000,
      IndexMembers1795907820000,
      AddPersonForm1795909800000,
      AddChangesOfDays1795909920000,
      AddStandingOfOwners1795910390000,
    ],
  });
}
