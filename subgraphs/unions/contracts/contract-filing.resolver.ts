import { Arg, Ctx, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { SharedMutation } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import type { CollectiveContractService } from './collective-contract.service.ts';
import { CollectiveContract } from './collective-contract.type.ts';
import { FileCollectiveContractInput, ObjectToCollectiveContractInput, RenewCollectiveContractInput } from './contract-filing.inputs.ts';
import type { ContractFiling } from './contract-filing.service.ts';

const CollectiveContractPayload = payloadOf(() => CollectiveContract, 'CollectiveContract', 'contract', PUBLIC, '集体合同');

@Resolver()
export class ContractFilingResolver {
  constructor(
    private readonly contracts: CollectiveContractService,
    private readonly filing: ContractFiling,
  ) {}

  @SharedMutation(
    () => CollectiveContractPayload,
    PUBLIC,
    'File a collective contract. It takes effect 15 days after filing unless the department objects (报送集体合同).',
  )
  async fileCollectiveContract(
    @Arg('input', () => FileCollectiveContractInput, { description: 'The contract (合同).' }) input: FileCollectiveContractInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.filing.file(context, input));
  }

  @SharedMutation(
    () => CollectiveContractPayload,
    PUBLIC,
    'Object to a contract. Only the labour department that received the filing may object (提出异议).',
  )
  async objectToCollectiveContract(
    @Arg('input', () => ObjectToCollectiveContractInput, { description: 'The contract and the reason (异议).' })
    input: ObjectToCollectiveContractInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.filing.object(context, input));
  }

  @SharedMutation(() => CollectiveContractPayload, PUBLIC, 'Renew a collective contract in its last three months (续签集体合同).')
  async renewCollectiveContract(
    @Arg('input', () => RenewCollectiveContractInput, { description: 'The renewal (续签).' }) input: RenewCollectiveContractInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.filing.renew(context, input));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return CollectiveContractPayload.of(id ? await this.contracts.byId(context, id) : null, userErrors);
  }
}
