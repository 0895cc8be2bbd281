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

  @SharedQuery(() => InsuranceProof, PERSONAL, 'Was this order insured at that instant? Orders stay with their source (单笔订单参保查询).')
  orderInsured(
    @Arg('platform', () => CreditCode, { description: 'The platform (平台企业).' }) platform: string,
    @Arg('orderNumber', () => String, { description: 'Number that the platform gave it, 1 to 64 characters (订单号).' })
    orderNumber: string,
    @Arg('at', () => DateTime, { description: 'The instant, not after now (时刻).' }) at: string,
    @Ctx() context: RequestContext,
  ) {
    return this.proofs.ofOrder(context, { platform, orderNumber, at });
  }

  @SharedResolver(
    () => String,
    PERSONAL,
    'The same, signed by the insurance agencies (JWS, EdDSA): checked offline by the keys of /.well-known/receipt-keys.json (签名凭证，可离线核验).',
  )
  receipt(@Root() proof: InsuranceProof, @Ctx() { caller }: RequestContext) {
    return this.signer.sign(proof, caller);
  }
}

@Resolver(() => Worker)
export class WorkerInsuredResolver {
  constructor(private readonly proofs: InsuranceProofService) {}

  @SharedResolver(() => InsuranceProof, PERSONAL, 'Every scheme in force at an instant, each with its reason (某时刻参保状态).', {
    nullable: true,
  })
  insuredAt(
    @Root() worker: Worker,
    @Arg('at', () => DateTime, { description: 'The instant (时刻).' }) at: string,
    @Ctx() context: RequestContext,
  ) {
    return this.proofs.ofWorker(context, worker, at);
  }
}
