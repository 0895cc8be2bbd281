import { Database } from '../shared/database/database.ts';
import { PersonFormRow } from '../shared/database/person-form.entity.ts';
import { ReferenceDataRow } from '../shared/database/reference-data.ts';
import { ChangeOfDayRow } from '../shared/workflow/change-of-day.entity.ts';
import { DoneMutationRow } from '../shared/workflow/mutation.ts';
import { RefusedAttemptRow } from '../shared/workflow/refused-attempt.entity.ts';
import { WorkflowEventRow } from '../shared/workflow/workflow-event.entity.ts';
import { AccessSignalRow } from './access-signals/access-signal.entity.ts';
import { SharingAgreementRow } from './agreements/sharing-agreement.entity.ts';
import { CatalogueItemRow } from './catalogue/catalogue-item.entity.ts';
import { OpenedPersonRow } from './causes/opened-person.entity.ts';
import { CorrectionRow } from './corrections/correction.entity.ts';
import { DisputeRow } from './disputes/dispute.entity.ts';
import { EmergencyAccessRow } from './emergency-accesses/emergency-access.entity.ts';
import { LedgerDelayRow } from './ledger/ledger-delay.entity.ts';
import { AgentCodeRow, MandateRow } from './mandates/mandate.entity.ts';
import { MatterConfirmationRow, PersonCodeRow } from './matter-confirmations/matter-confirmation.entity.ts';
import { CreateRegisters1793491200000 } from './migrations/20261101000000-create-registers.ts';
import { AddSharingWorkflows1795478400000 } from './migrations/20261124000000-add-sharing-workflows.ts';
import { DropRegions1795831200000 } from './migrations/20261128020000-drop-regions.ts';
import { ExtendWorkflowEvents1795845600000 } from './migrations/20261128060000-extend-workflow-events.ts';
import { AddPersons1795854600000 } from './migrations/20261128083000-add-persons.ts';
import { AddCauses1795858200000 } from './migrations/20261128093000-add-causes.ts';
import { AddPersonRequests1795867500000 } from './migrations/20261128120500-add-person-requests.ts';
import { AddDepartments1795871100000 } from './migrations/20261128130500-add-departments.ts';
import { ScatterNumbers1795882800000 } from './migrations/20261128162000-scatter-numbers.ts';
import { AddPersonChanges1795883400000 } from './migrations/20261128163000-add-person-changes.ts';
import { KeepFormerPseudonyms1795887000000 } from './migrations/20261128173000-keep-former-pseudonyms.ts';
import { AddMandates1795907700000 } from './migrations/20261128231500-add-mandates.ts';
import { AddPersonsOfKeys1795907760000 } from './migrations/20261128231600-add-persons-of-keys.ts';
import { AddPersonForm1795909800000 } from './migrations/20261128235000-add-person-form.ts';
import { AddChangesOfDays1795909920000 } from './migrations/20261128235200-add-changes-of-days.ts';
import { KeepDepartments1795910100000 } from './migrations/20261128235500-keep-departments.ts';
import { CountPersonKeys1795910160000 } from './migrations/20261128235600-count-person-keys.ts';
import { KeepStruckOff1795910340000 } from './migrations/20261128235900-keep-struck-off.ts';
import { NoteKindOfParticipants1795910380000 } from './migrations/20261128235940-note-kind-of-participants.ts';
import { DepartmentRow } from './participants/department.entity.ts';
import { ParticipantRow, StruckOffRow } from './participants/participant.entity.ts';
import { PersonRequestRow } from './person-requests/person-request.entity.ts';
import { PersonEventRow, PersonIdentityRow, PersonLookupRow, PersonRegisterRow, PersonRow } from './persons/person.entity.ts';
import { PersonChangeRow, PersonChangeTakenRow } from './persons/person-change.entity.ts';
import { SharingRequestRow } from './requests/sharing-request.entity.ts';

export function sharingDatabase(url: string, pool: number): Database {
  return new Database({
    url,
    pool,
    entities: [
      ReferenceDataRow,
      PersonFormRow,
      DoneMutationRow,
      ChangeOfDayRow,
      ParticipantRow,
      StruckOffRow,
      CatalogueItemRow,
      SharingRequestRow,
      SharingAgreementRow,
      CorrectionRow,
      DisputeRow,
      LedgerDelayRow,
      WorkflowEventRow,
      MatterConfirmationRow,
      PersonCodeRow,
      EmergencyAccessRow,
      OpenedPersonRow,
      AccessSignalRow,
      PersonRow,
      PersonRegisterRow,
      PersonIdentityRow,
      PersonLookupRow,
      PersonEventRow,
      PersonChangeRow,
      PersonChangeTakenRow,
      PersonRequestRow,
      MandateRow,
      AgentCodeRow,
      DepartmentRow,
      RefusedAttemptRow,
    ],
    migrations: [
      CreateRegisters1793491200000,
      AddSharingWorkflows1795478400000,
      DropRegions1795831200000,
      ExtendWorkflowEvents1795845600000,
      AddPersons1795854600000,
      AddCauses1795858200000,
      AddPersonRequests1795867500000,
      AddDepartments1795871100000,
      ScatterNumbers1795882800000,
      AddPersonChanges1795883400000,
      KeepFormerPseudonyms1795887000000,
      AddMandates1795907700000,
      AddPersonsOfKeys1795907760000,
      AddPersonForm1795909800000,
      AddChangesOfDays1795909920000,
      KeepDepartments1795910100000,
      CountPersonKeys1795910160000,
      KeepStruckOff1795910340000,
      NoteKindOfParticipants1795910380000,
    ],
  });
}

/** The gateway writes the ledger; this agency only reads it. */
export const ledgerDatabase = (url: string, pool: number): Database => new Database({ url, pool, entities: [], migrations: [] });
