import { EARLIER_RECORDS_PATH, earlierRecordsEndpoint } from '../shared/authorization/earlier-records.ts';
import { MATTER_ENDPOINT, matterEndpoint } from '../shared/authorization/matters.ts';
import { correctionMutation } from '../shared/corrections/correction.mutation.ts';
import { HELD_VALUE_PATH, heldValueEndpoint } from '../shared/corrections/held-value.ts';
import type { Database } from '../shared/database/database.ts';
import { loadReferenceData } from '../shared/database/reference-data.ts';
import { ReportedFigures } from '../shared/figures/reported-figures.ts';
import { knowsEndpoint } from '../shared/held-files/file-sources.ts';
import { heldFiles } from '../shared/held-files/held-files.ts';
import { TAKE_PERSON_CHANGE_PATH } from '../shared/identity/person-changes.ts';
import { KNOWS_PATH } from '../shared/identity/persons-endpoint.ts';
import { intake } from '../shared/import/intake.ts';
import { overdueResolver } from '../shared/overdue/overdue.resolver.ts';
import { personRecords } from '../shared/person-records/person-records.ts';
import { takeChangeEndpoint } from '../shared/person-records/take-change.ts';
import { referenceResolver } from '../shared/reference/reference.resolver.ts';
import { seedRegisters } from '../shared/reference/seed-register.ts';
import { defineSubgraph } from '../shared/serving/define-subgraph.ts';
import { historyResolver } from '../shared/workflow/history.resolver.ts';
import { WorkflowLog } from '../shared/workflow/workflow-log.ts';
import { ArbitrationCase } from './arbitration-case/arbitration-case.type.ts';
import { CaseSearchRepository } from './case-search/case-search.repository.ts';
import { CaseSearchResolver, CourtCaseListResolver, EnterpriseCourtCasesResolver } from './case-search/case-search.resolver.ts';
import { CaseSearchService } from './case-search/case-search.service.ts';
import { CauseOfActionResolver, CausesResolver } from './causes/cause-of-action.resolver.ts';
import { CauseOfActionService } from './causes/cause-of-action.service.ts';
import { CitationResolver } from './court-cases/citation.resolver.ts';
import { CitationService } from './court-cases/citation.service.ts';
import { COURTS_CORRECTABLE } from './court-cases/correctable.ts';
import { CourtCaseRepository } from './court-cases/court-case.repository.ts';
import { CourtCaseResolver, WorkerCourtCasesResolver } from './court-cases/court-case.resolver.ts';
import { CourtCaseService } from './court-cases/court-case.service.ts';
import { DocketRepository } from './court-cases/docket.repository.ts';
import { casesOfPersons } from './court-cases/earlier-records.ts';
import { COURT_FILES } from './court-cases/file-sources.ts';
import { COURT_PERSON_REGISTERS } from './court-cases/person-registers.ts';
import { DivergenceRepository } from './divergence/divergence.repository.ts';
import { DivergenceResolver } from './divergence/divergence.resolver.ts';
import { DivergenceService } from './divergence/divergence.service.ts';
import { Enterprise } from './enterprise/enterprise.type.ts';
import { CourtFiguresRepository } from './figures/court-figures.repository.ts';
import { CourtFiguresResolver } from './figures/court-figures.resolver.ts';
import { CourtFiguresService } from './figures/court-figures.service.ts';
import { HISTORIES } from './histories.ts';
import { SENT_DATASETS } from './imports/datasets.ts';
import { JudgmentRepository } from './judgments/judgment.repository.ts';
import { JudgmentResolver } from './judgments/judgment.resolver.ts';
import { JudgmentService } from './judgments/judgment.service.ts';
import { JudgmentWorkflowResolver } from './judgments/judgment-workflow.resolver.ts';
import { JudgmentWorkflow } from './judgments/judgment-workflow.service.ts';
import { JudgmentWrites } from './judgments/judgment-writes.repository.ts';
import { LegalAidCaseRepository } from './legal-aid/legal-aid-case.repository.ts';
import { LegalAidCaseResolver, WorkerLegalAidResolver } from './legal-aid/legal-aid-case.resolver.ts';
import { LegalAidCaseService } from './legal-aid/legal-aid-case.service.ts';
import { LegalAidWorkflow } from './legal-aid/legal-aid-workflow.service.ts';
import { MediationCaseRepository } from './mediation-cases/mediation-case.repository.ts';
import { MediationCaseResolver, WorkerMediationsResolver } from './mediation-cases/mediation-case.resolver.ts';
import { MediationCaseService } from './mediation-cases/mediation-case.service.ts';
import { MediationChainResolver, StepMediationResolver } from './mediation-cases/mediation-chain.resolver.ts';
import { MediationWorkflow } from './mediation-cases/mediation-workflow.service.ts';
import { MediationOrganizationRepository } from './mediation-organizations/mediation-organization.repository.ts';
import { MediationOrganizationResolver } from './mediation-organizations/mediation-organization.resolver.ts';
import { MediationOrganizationService } from './mediation-organizations/mediation-organization.service.ts';
import { courtOverdue } from './overdue/watched-clocks.ts';
import { ProcedureStepRepository } from './procedure-steps/procedure-step.repository.ts';
import { ArbitrationChainResolver, CaseChainResolver, ProcedureStepResolver } from './procedure-steps/procedure-step.resolver.ts';
import { ProcedureStepService } from './procedure-steps/procedure-step.service.ts';
import { Region } from './region/region.type.ts';
import { COURT_REGISTERS, SENDERS } from './registers.ts';
import { COURT_SEEDS } from './seeds.ts';
import { ReportPrinter } from './similar-case-reports/report-printer.ts';
import { SimilarCaseReportRepository } from './similar-case-reports/similar-case-report.repository.ts';
import { SimilarCaseReportResolver } from './similar-case-reports/similar-case-report.resolver.ts';
import { SimilarCaseReportService } from './similar-case-reports/similar-case-report.service.ts';
import { SimilarCaseRepository } from './similar-cases/similar-case.repository.ts';
import { SimilarCaseResolver } from './similar-cases/similar-case.resolver.ts';
import { SimilarCaseService } from './similar-cases/similar-case.service.ts';
import { TypicalCaseResolver } from './typical-cases/typical-case.resolver.ts';
import { TypicalCaseService } from './typical-cases/typical-case.service.ts';
import { Worker } from './worker/worker.type.ts';

// Milliseconds; a count starts only if the register has changed by a tenth.
const COUNT_WORDS_INTERVAL = 600_000;

export async function courtsSubgraph(database: Database) {
  const caseStore = new CourtCaseRepository(database);
  const cases = new CourtCaseService(caseStore);
  const docket = new DocketRepository();
  const mediationStore = new MediationCaseRepository(database);
  const mediations = new MediationCaseService(mediationStore);
  const judgments = new JudgmentService(new JudgmentRepository(database), cases);
  const search = new CaseSearchService(new CaseSearchRepository(database), cases, judgments);
  const printer = new ReportPrinter();
  const similar = new SimilarCaseRepository(database);
  const similarCases = new SimilarCaseService(similar, cases, judgments);
  const legalAidStore = new LegalAidCaseRepository(database);
  const legalAid = new LegalAidCaseService(legalAidStore);
  const steps = new ProcedureStepService(new ProcedureStepRepository(database), cases);
  const published = new ReportedFigures(database);
  const log = new WorkflowLog(database);
  const figureStore = new CourtFiguresRepository(database);
  const figures = new CourtFiguresService(figureStore, published);
  const typicalCases = new TypicalCaseService(database);
  const causes = new CauseOfActionService(database);
  const files = heldFiles(database, 'courts', 'Data held by the courts (法院).', COURT_FILES);
  const subgraph = await defineSubgraph({
    agency: 'courts',
    resolvers: [
      files.resolver,
      personRecords(database, { name: 'Court', kind: 'COURT', who: ['a court', '人民法院'], registers: COURT_PERSON_REGISTERS }),
      new CourtFiguresResolver(figures),
      new CourtCaseResolver(cases),
      new CitationResolver(new CitationService(caseStore, cases)),
      new CausesResolver(causes),
      new CauseOfActionResolver(causes),
      new MediationOrganizationResolver(new MediationOrganizationService(new MediationOrganizationRepository(database))),
      new CaseSearchResolver(search),
      new CourtCaseListResolver(),
      new EnterpriseCourtCasesResolver(search),
      new JudgmentResolver(judgments),
      new SimilarCaseResolver(similarCases),
      new ProcedureStepResolver(cases),
      new StepMediationResolver(mediations),
      new SimilarCaseReportResolver(
        new SimilarCaseReportService({
          reports: new SimilarCaseReportRepository(database),
          similar: similarCases,
          ...{ cases, judgments, printer, typicalCases },
        }),
      ),
      new DivergenceResolver(new DivergenceService(new DivergenceRepository(database))),
      new TypicalCaseResolver(typicalCases),
      correctionMutation(database, {
        name: 'Court',
        kind: 'COURT',
        who: ['a court', '人民法院'],
        article: '政务数据共享条例第二十六条 (Decree 809 Art. 26)',
        correctable: COURTS_CORRECTABLE,
      }),
      intake(database, {
        name: 'Court',
        subgraph: 'courts',
        receiver: 'the courts',
        ...SENDERS,
        datasets: SENT_DATASETS,
      }),
      new LegalAidCaseResolver(legalAid, new LegalAidWorkflow(database, legalAidStore)),
      new WorkerLegalAidResolver(legalAid),
      ...HISTORIES.map((one) => historyResolver(one, log)),
      new CaseChainResolver(steps),
      new MediationChainResolver(steps),
      new ArbitrationChainResolver(steps),
      new WorkerCourtCasesResolver(cases),
      new MediationCaseResolver(mediations, new MediationWorkflow(database, mediationStore, docket)),
      new JudgmentWorkflowResolver(new JudgmentWorkflow(database, docket, new JudgmentWrites(), cases, causes), cases),
      new WorkerMediationsResolver(mediations),
      overdueResolver(database, courtOverdue(cases)),
      referenceResolver(database, log, COURT_REGISTERS),
    ],
    entities: [files.type],
    foreign: { PersonFiles: 'sharing', Region: 'sharing', Enterprise: 'labour', Worker: 'labour', ArbitrationCase: 'labour' },
    registers: { CourtCase: ['court case', '案件'] },
    references: {
      PersonFiles: files.reference,
      Region: ({ code }: { code: string }) => Region.at(code),
      Enterprise: ({ creditCode }: { creditCode: string }) => Enterprise.of(creditCode),
      Worker: ({ id }: { id: string }) => Worker.of(id),
      ArbitrationCase: ({ number }: { number: string }) => ArbitrationCase.of(number),
      CourtCase: ({ number }: { number: string }, context) => cases.byNumber(context, number),
      LegalAidCase: ({ id }: { id: string }, context) => legalAid.byId(context, id),
      MediationCase: ({ id }: { id: string }, context) => mediations.byId(context, id),
    },
  });
  const earlier = casesOfPersons(database);
  const endpoints = {
    [MATTER_ENDPOINT]: matterEndpoint('courts', { 'court-case': cases.matterOf.bind(cases) }, earlier),
    [HELD_VALUE_PATH]: heldValueEndpoint(database, COURTS_CORRECTABLE),
    [EARLIER_RECORDS_PATH]: earlierRecordsEndpoint(earlier),
    [KNOWS_PATH]: knowsEndpoint(database, COURT_FILES),
    [TAKE_PERSON_CHANGE_PATH]: takeChangeEndpoint(database, COURT_PERSON_REGISTERS),
  };
  const prepare = async () => {
    await seedRegisters(database, COURT_SEEDS);
    const keywords = new URL('./case-search/data/keywords.json', import.meta.url);
    await loadReferenceData(database, 'case_keyword', keywords, (held: { keywords: string[] }) =>
      held.keywords.map((keyword) => ({ keyword })),
    );
    printer.warm();
  };
  const job = { name: 'count-words', run: () => similar.countWords(), pause: COUNT_WORDS_INTERVAL };
  return { subgraph, database, endpoints, prepare, job, figures: [figureStore.swept()] };
}
