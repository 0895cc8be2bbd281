import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { CreditCode, DateTime } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { Worker } from '../worker/worker.type.ts';
import type { InsuranceProofService } from './insurance-proof.service.ts';
import { InsuranceProof } from './insurance-proof.type.ts';
import type { ProofSigner } from './proof-signer.ts';

@Resolver(() => InsuranceProof)
export class InsuranceProofResolver {
  constructor(
    private readonly proofs: InsuranceProofService,
    private readonly signer: ProofSigner,
  ) {}

  @SharedQuery(
    () => InsuranceProof,
    PERSONAL,
    'Whether an order was insured at a given time. The order itself stays with its source (单笔订单参保查询).',
  )
  orderInsured(
    @Arg('platform', () => CreditCode, { description: 'The platform (平台企业).' }) platform: string,
    @Arg('orderNumber', () => String, { description: 'Order number assigned by the platform, 1 to 64 characters (订单号).' })
    orderNumber: string,
    @Arg('at', () => DateTime, { description: 'The time; must not be in the future (时刻).' }) at: string,
    @Ctx() context: RequestContext,
  ) {
    return this.proofs.ofOrder(context, { platform, orderNumber, at });
  }

  @SharedResolver(
    () => String,
    PERSONAL,
    'The proof, signed by the insurance agencies (JWS, EdDSA). It can be verified offline with the keys from /.well-known/receipt-keys.json (签名凭证，可离线核验).',
  )
  receipt(@Root() proof: InsuranceProof, @Ctx() { caller }: RequestContext) {
    return this.signer.sign(proof, caller);
  }
}

@Resolver(() => Worker)
export class WorkerInsuredResolver {
  constructor(private readonly proofs: InsuranceProofService) {}

  @SharedResolver(() => InsuranceProof, PERSONAL, 'The status of every scheme at a given time, each with its reason (某时刻参保状态).', {
    nullable: true,
  })
  insuredAt(
    @Root() worker: Worker,
    @Arg('at', () => DateTime, { description: 'The time (时刻).' }) at: string,
    @Ctx() context: RequestContext,
  ) {
    return this.proofs.ofWorker(context, worker, at);
  }
}
