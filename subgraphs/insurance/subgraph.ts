import type { Database } from '../shared/database/database.ts';
import { defineSubgraph } from '../shared/define-subgraph.ts';
import { EnrolmentSpellRepository } from './enrolments/enrolment-spell.repository.ts';
import { WorkerEnrolmentsResolver } from './enrolments/enrolment-spell.resolver.ts';
import { EnrolmentSpellService } from './enrolments/enrolment-spell.service.ts';
import { Enterprise, type ReportedHeadcount } from './enterprise/enterprise.type.ts';
import { InjuryClaimRepository } from './injury-claims/injury-claim.repository.ts';
import { InjuryClaimResolver, WorkerInjuryClaimsResolver } from './injury-claims/injury-claim.resolver.ts';
import { InjuryClaimService } from './injury-claims/injury-claim.service.ts';
import { EnterpriseCoverageResolver } from './injury-coverage/injury-coverage.resolver.ts';
import { InjuryCoverageService } from './injury-coverage/injury-coverage.service.ts';
import { InsuredHeadcountRepository } from './injury-coverage/insured-headcount.repository.ts';
import { Worker } from './worker/worker.type.ts';

type EnterpriseKey = { creditCode: string; reportedHeadcounts?: ReportedHeadcount[] | null };

export async function insuranceSubgraph(database: Database) {
  const spells = new EnrolmentSpellService(new EnrolmentSpellRepository(database));
  const claims = new InjuryClaimService(new InjuryClaimRepository(database));
  const coverage = new InjuryCoverageService(new InsuredHeadcountRepository(database));
  const subgraph = await defineSubgraph({
    agency: 'insurance',
    resolvers: [
      new WorkerEnrolmentsResolver(spells),
      new InjuryClaimResolver(claims),
      new WorkerInjuryClaimsResolver(claims),
      new EnterpriseCoverageResolver(coverage),
    ],
    entities: [],
    references: {
      Enterprise: ({ creditCode, reportedHeadcounts }: EnterpriseKey) => Object.assign(Enterprise.of(creditCode), { reportedHeadcounts }),
      Worker: ({ id }: { id: string }) => Worker.of(id),
      InjuryClaim: ({ number }: { number: string }, context) => claims.byNumber(context, number),
    },
  });
  return { subgraph, database };
}
