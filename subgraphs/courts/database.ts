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
import { CaseKeywordRow, CaseSearchRow, FactorPatternRow, StatutePatternRow } from './case-search/case-search.entity.ts';
import { CauseOfActionRow } from './causes/cause-of-action.entity.ts';
import { CasePartyRow, CourtCaseRow, FactorFindingRow } from './court-cases/court-case.entity.ts';
import { CaseRepresentativeRow, CaseTextRow, CaseVersionRow } from './judgments/judgment.entity.ts';
import { LegalAidCaseRow } from './legal-aid/legal-aid-case.entity.ts';
import { MediationCaseRow } from './mediation-cases/mediation-case.entity.ts';
import { MediationOrganizationRow } from './mediation-organizations/mediation-organization.entity.ts';
import { CreateRegisters1793491200000 } from './migrations/20261101000000-create-registers.ts';
import { AddReportedFigures1793577600000 } from './migrations/20261102000000-add-reported-figures.ts';
import { AddCitations1795478400000 } from './migrations/20261124000000-add-citations.ts';
import { AddMediationOrganizations1795482000000 } from './migrations/20261124010000-add-mediation-organizations.ts';
import { AddJudgments1795485600000 } from './migrations/20261124020000-add-judgments.ts';
import { AddProcedures1795489200000 } from './migrations/20261124030000-add-procedures.ts';
import { FoldProcedureNumbers1795845540000 } from './migrations/20261128055900-fold-procedure-numbers.ts';
import { AddWorkflowEvents1795845600000 } from './migrations/20261128060000-add-workflow-events.ts';
import { FoldInvisibleCharacters1795856400000 } from './migrations/20261128090000-fold-invisible-characters.ts';
import { AddRecorders1795858200000 } from './migrations/20261128093000-add-recorders.ts';
import { AddValueChanges1795860900000 } from './migrations/20261128101500-add-value-changes.ts';
import { AddFigureEditions1795868100000 } from './migrations/20261128121500-add-figure-editions.ts';
import { KeepPublishedFigures1795869600000 } from './migrations/20261128124000-keep-published-figures.ts';
import { AddTypicalCases1795869660000 } from './migrations/20261128124100-add-typical-cases.ts';
import { ScatterNumbers1795882800000 } from './migrations/20261128162000-scatter-numbers.ts';
import { AddPersonRecords1795883400000 } from './migrations/20261128163000-add-person-records.ts';
import { IndexOpenPersonRecords1795887300000 } from './migrations/20261128173500-index-open-person-records.ts';
import { FoldLetters1795895400000 } from './migrations/20261128195000-fold-letters.ts';
import { AddCausesAndPrinciples1795897200000 } from './migrations/20261128202000-add-causes-and-principles.ts';
import { SampleCases1795900500000 } from './migrations/20261128211500-sample-cases.ts';
import { AddPersonsOfKeys1795907760000 } from './migrations/20261128231600-add-persons-of-keys.ts';
import { AddPersonForm1795909800000 } from './migrations/20261128235000-add-person-form.ts';
import { AddStatingCourts1795909860000 } from './migrations/20261128235100-add-stating-courts.ts';
import { AddChangesOfDays1795909920000 } from './migrations/20261128235200-add-changes-of-days.ts';
import { IndexCourts1795932000000 } from './migrations/20261129060000-index-courts.ts';
import { NameDocumentsOfDecisions1795948200000 } from './migrations/20261129103000-name-documents-of-decisions.ts';
import { ProcedureStepRow } from './procedure-steps/procedure-step.entity.ts';
import { SimilarCaseReportRow } from './similar-case-reports/similar-case-report.entity.ts';
import { CaseLexemeCountRow, CaseLexemeRow } from './similar-cases/similar-case.entity.ts';
import { AdjudicationPrincipleRow } from './typical-cases/adjudication-principle.entity.ts';
import { TypicalCaseRow } from './typical-cases/typical-case.entity.ts';

export function courtsDatabase(url: string, pool: number): Database {
  return new Database({
    url,
    pool,
    entities: [
      ReferenceDataRow,
      PersonFormRow,
      ReportedFigureRow,
      FigureEditionRow,
      CourtCaseRow,
      CasePartyRow,
      FactorFindingRow,
      ProcedureStepRow,
      CaseTextRow,
      CaseSearchRow,
      CaseKeywordRow,
      FactorPatternRow,
      StatutePatternRow,
      CaseLexemeRow,
      CaseLexemeCountRow,
      CaseRepresentativeRow,
      CaseVersionRow,
      RefusedAttemptRow,
      ValueChangeRow,
      DoneMutationRow,
      ChangeOfDayRow,
      TakenPersonChangeRow,
      PersonRecordRow,
      WorkflowEventRow,
      ImportJobRow,
      MediationCaseRow,
      LegalAidCaseRow,
      SimilarCaseReportRow,
      MediationOrganizationRow,
      TypicalCaseRow,
      AdjudicationPrincipleRow,
      CauseOfActionRow,
    ],
    migrations: [
      CreateRegisters1793491200000,
      AddReportedFigures1793577600000,
      AddCitations1795478400000,
      AddMediationOrganizations1795482000000,
      AddJudgments1795485600000,
      AddProcedures1795489200000,
      FoldProcedureNumbers1795845540000,
      AddWorkflowEvents1795845600000,
      FoldInvisibleCharacters1795856400000,
      AddRecorders1795858200000,
      AddValueChanges1795860900000,
      AddFigureEditions1795868100000,
      KeepPublishedFigures1795869600000,
      AddTypicalCases1795869660000,
      ScatterNumbers1795882800000,
      AddPersonRecords1795883400000,
      IndexOpenPersonRecords1795887300000,
      FoldLetters1795895400000,
      AddCausesAndPrinciples1795897200000,
      SampleCases1795900500000,
      AddPersonsOfKeys1795907760000,
      AddPersonForm1795909800000,
      AddStatingCourts1795909860000,
      AddChangesOfDays1795909920000,
      IndexCourts1795932000000,
      NameDocumentsOfDecisions1795948200000,
    ],
  });
}
