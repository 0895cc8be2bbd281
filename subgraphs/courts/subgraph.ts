import { MATTER_DOOR, matterDoor } from '../shared/authorization/matters.ts';
import type { Database } from '../shared/database/database.ts';
import { defineSubgraph } from '../shared/define-subgraph.ts';
import { ReportedFigures } from '../shared/figures/reported-figures.ts';
import { CauseOfActionResolver } from './causes/cause-of-action.resolver.ts';
import { CitationResolver } from './court-cases/citation.resolver.ts';
import { CitationService } from './court-cases/citation.service.ts';
import { CourtCaseRepository } from './court-cases/court-case.repository.ts';
import {
  CourtCaseResolver,
  EnterpriseCourtCasesResolver,
  ProcedureStepResolver,
  WorkerCourtCasesResolver,
} from './court-cases/court-case.resolver.ts';
import { CourtCaseService } from './court-cases/court-case.service.ts';
import { Enterprise } from './enterprise/enterprise.type.ts';
import { CourtFiguresRepository } from './figures/court-figures.repository.ts';
import { CourtFiguresResolver } from './figures/court-figures.resolver.ts';
import { CourtFiguresService } from './figures/court-figures.service.ts';
import { MediationCaseRepository } from './mediation-cases/mediation-case.repository.ts';
import { MediationCaseResolver, StepMediationResolver, WorkerMediationsResolver } from './mediation-cases/mediation-case.resolver.ts';
import { MediationCaseService } from './mediation-cases/mediation-case.service.ts';
import { MediationOrganizationRepository } from './mediation-organizations/mediation-organization.repository.ts';
import { MediationOrganizationResolver } from './mediation-organizations/mediation-organization.resolver.ts';
import { MediationOrganizationService } from './mediation-organizations/mediation-organization.service.ts';
import { Region } from './region/region.type.ts';
import { Worker } from './worker/worker.type.ts';

export async function courtsSubgraph(database: Database) {
  const caseStore = new CourtCaseRepository(database);
  const cases = new CourtCaseService(caseStore);
  const mediations = new MediationCaseService(new MediationCaseRepository(database));
  const published = new ReportedFigures(database);
  const figures = new CourtFiguresService(new CourtFiguresRepository(database), published);
  const subgraph = await defineSubgraph({
    agency: 'courts',
    resolvers: [
      new CourtFiguresResolver(figures),
      new CourtCaseResolver(cases),
      new CitationResolver(new CitationService(caseStore, cases)),
      new CauseOfActionResolver(),
      new MediationOrganizationResolver(new MediationOrganizationService(new MediationOrganizationRepository(database))),
      new ProcedureStepResolver(cases),
      new EnterpriseCourtCasesResolver(cases),
      new WorkerCourtCasesResolver(cases),
      new MediationCaseResolver(mediations),
      new StepMediationResolver(mediations),
      new WorkerMediationsResolver(mediations),
    ],
    entities: [],
    foreign: { Region: 'sharing', Enterprise: 'labour', Worker: 'labour', ArbitrationCase: 'labour' },
    references: {
      Region: ({ code }: { code: string }) => Region.at(code),
      Enterprise: ({ creditCode }: { creditCode: string }) => Enterprise.of(creditCode),
      Worker: ({ id }: { id: string }) => Worker.of(id),
      CourtCase: ({ number }: { number: string }, context) => cases.byNumber(context, number),
      MediationCase: ({ id }: { id: string }, context) => mediations.byId(context, id),
    },
  });
  const doors = { [MATTER_DOOR]: matterDoor('courts', { 'court-case': (context, number) => cases.subjectsOf(context, number) }) };
  return { subgraph, database, doors, prepare: () => published.load(new URL('./figures/data/reported.json', import.meta.url)) };
}
