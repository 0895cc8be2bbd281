import { MATTER_DOOR, matterDoor } from '../shared/authorization/matters.ts';
import type { Database } from '../shared/database/database.ts';
import { defineSubgraph } from '../shared/define-subgraph.ts';
import { ReportedFigures } from '../shared/figures/reported-figures.ts';
import { EnrolmentSpellRepository } from './enrolments/enrolment-spell.repository.ts';
import { WorkerEnrolmentsResolver } from './enrolments/enrolment-spell.resolver.ts';
import { EnrolmentSpellService } from './enrolments/enrolment-spell.service.ts';
import { Enterprise, type ReportedHeadcount } from './enterprise/enterprise.type.ts';
import { InsuranceFiguresRepository } from './figures/insurance-figures.repository.ts';
import { InsuranceFiguresResolver } from './figures/insurance-figures.resolver.ts';
import { InsuranceFiguresService } from './figures/insurance-figures.service.ts';
import { InjuryClaimRepository } from './injury-claims/injury-claim.repository.ts';
import { InjuryClaimResolver, WorkerInjuryClaimsResolver } from './injury-claims/injury-claim.resolver.ts';
import { InjuryClaimService } from './injury-claims/injury-claim.service.ts';
import { EnterpriseCoverageResolver } from './injury-coverage/injury-coverage.resolver.ts';
import { InjuryCoverageService } from './injury-coverage/injury-coverage.service.ts';
import { InsuredHeadcountRepository } from './injury-coverage/insured-headcount.repository.ts';
import { Region } from './region/region.type.ts';
import { Worker } from './worker/worker.type.ts';

type EnterpriseKey = { creditCode: string; reportedHeadcounts?: ReportedHeadcount[] | null };

export async function insuranceSubgraph(database: Database) {
  const spells = new EnrolmentSpellService(new EnrolmentSpellRepository(database));
  const claims = new InjuryClaimService(new InjuryClaimRepository(database));
  const coverage = new InjuryCoverageService(new InsuredHeadcountRepository(database));
  const published = new ReportedFigures(database);
  const figures = new InsuranceFiguresService(new InsuranceFiguresRepository(database), published);
  const subgraph = await defineSubgraph({
    agency: 'insurance',
    resolvers: [
      new InsuranceFiguresResolver(figures),
      new WorkerEnrolmentsResolver(spells),
      new InjuryClaimResolver(claims),
      new WorkerInjuryClaimsResolver(claims),
      new EnterpriseCoverageResolver(coverage),
    ],
    entities: [],
    foreign: { Region: 'sharing', Enterprise: 'labour', ReportedHeadcount: 'labour', Worker: 'labour' },
    references: {
      Region: ({ code }: { code: string }) => Region.at(code),
      Enterprise: ({ creditCode, reportedHeadcounts }: EnterpriseKey) => Object.assign(Enterprise.of(creditCode), { reportedHeadcounts }),
      Worker: ({ id }: { id: string }) => Worker.of(id),
      InjuryClaim: ({ number }: { number: string }, context) => claims.byNumber(context, number),
    },
  });
  const doors = { [MATTER_DOOR]: matterDoor('insurance', { 'injury-claim': (context, number) => claims.subjectsOf(context, number) }) };
  return { subgraph, database, doors, prepare: () => published.load(new URL('./figures/data/reported.json', import.meta.url)) };
}
