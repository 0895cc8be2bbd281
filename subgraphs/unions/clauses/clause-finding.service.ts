import { today } from '../../shared/calendar/today.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { broughtAlong } from '../../shared/serving/brought-along.ts';
import type { ApplicableContractService } from '../contracts/applicable-contract.service.ts';
import type { CollectiveContractService } from '../contracts/collective-contract.service.ts';
import type { CollectiveContract } from '../contracts/collective-contract.type.ts';
import type { Registered } from '../enterprise/enterprise.type.ts';
import type { ClauseFinding } from './clause-finding.type.ts';
import { floorFindings, ruleFindings } from './clause-findings.ts';
import { placesOf, type RegionWages } from './floor-places.ts';

/** Compares contracts with the law and with platform rules. The labour ministry's data arrive through `@requires`. */
export class ClauseFindingService {
  constructor(
    private readonly contracts: CollectiveContractService,
    private readonly applicable: ApplicableContractService,
  ) {}

  async floorsOf(
    context: RequestContext,
    contract: CollectiveContract,
    { on, region }: { on?: string | null; region?: string | null },
  ): Promise<ClauseFinding[]> {
    const regions = (contract.regions as RegionWages[]).map(({ code, minimumWagesWithin }) => ({
      code,
      wages: broughtAlong('labour', minimumWagesWithin ?? undefined),
    }));
    return floorFindings(await this.contracts.clauseRows(context, contract.id, null), placesOf(regions, region ?? null, on ?? today()));
  }

  /** Compares the platform's rules in force today with the contracts that bind it today. */
  async rulesOf(context: RequestContext, enterprise: { creditCode: string } & Registered): Promise<ClauseFinding[]> {
    const stated = broughtAlong('labour', enterprise.ruleTerms ?? undefined);
    if (stated.length === 0) return [];
    const binding = await this.applicable.ofEnterprise(context, enterprise, null, null);
    const found = await Promise.all(
      binding.map(async ({ contract }) =>
        ruleFindings(await this.contracts.clauseRows(context, contract.id, null), contract.row.regions, stated),
      ),
    );
    return found.flat();
  }
}
