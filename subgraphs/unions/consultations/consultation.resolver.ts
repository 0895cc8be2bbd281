import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import type { CollectiveContractService } from '../contracts/collective-contract.service.ts';
import { CollectiveContract } from '../contracts/collective-contract.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import type { UnionOrganizationService } from '../organizations/union-organization.service.ts';
import { UnionOrganization } from '../organizations/union-organization.type.ts';
import { PlatformRule } from '../platform-rule/platform-rule.type.ts';
import {
  AnswerOpinionInput,
  ConcludeConsultationInput,
  ConsultationFilter,
  OpenConsultationInput,
  PublishConsultationInput,
  RaiseOpinionInput,
} from './consultation.inputs.ts';
import type { ConsultationService } from './consultation.service.ts';
import {
  AlgorithmConsultation,
  AlgorithmConsultationConnection,
  AlgorithmConsultationPayload,
  ConsultationOpinion,
  ConsultationOpinionConnection,
  ConsultationOpinionPayload,
} from './consultation.type.ts';
import type { ConsultationWorkflow } from './consultation-workflow.service.ts';

interface Services {
  consultations: ConsultationService;
  workflow: ConsultationWorkflow;
  unions: UnionOrganizationService;
  contracts: CollectiveContractService;
}

@Resolver(() => AlgorithmConsultation)
export class ConsultationResolver {
  constructor(private readonly services: Services) {}

  @SharedQuery(
    () => AlgorithmConsultationConnection,
    PUBLIC,
    'Consultations on the algorithms and work rules of platforms, latest first (算法协商列表).',
  )
  consultations(
    @Arg('where', () => ConsultationFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: ConsultationFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.services.consultations.list(context, where, page);
  }

  @SharedMutation(() => AlgorithmConsultationPayload, PUBLIC, 'Open a consultation (启动算法协商).')
  async openConsultation(
    @Arg('input', () => OpenConsultationInput, { description: 'Platform and subjects (协商内容).' }) input: OpenConsultationInput,
    @Ctx() context: RequestContext,
  ) {
    return this.consultation(context, await this.services.workflow.open(context, input));
  }

  @SharedMutation(() => ConsultationOpinionPayload, PUBLIC, 'Record an opinion (登记协商意见).')
  async raiseOpinion(
    @Arg('input', () => RaiseOpinionInput, { description: 'The opinion (意见).' }) input: RaiseOpinionInput,
    @Ctx() context: RequestContext,
  ) {
    return this.opinion(context, await this.services.workflow.raise(context, input));
  }

  @SharedMutation(
    () => ConsultationOpinionPayload,
    PUBLIC,
    'Record the answer to an opinion, and the rule that the opinion changed (答复协商意见).',
  )
  async answerOpinion(
    @Arg('input', () => AnswerOpinionInput, { description: 'The opinion and the answer (答复).' }) input: AnswerOpinionInput,
    @Ctx() context: RequestContext,
  ) {
    return this.opinion(context, await this.services.workflow.answer(context, input));
  }

  @SharedMutation(
    () => AlgorithmConsultationPayload,
    PUBLIC,
    'Record the result of a consultation; it must be published within ten days (登记协商结果).',
  )
  async concludeConsultation(
    @Arg('input', () => ConcludeConsultationInput, { description: 'The result (结果).' }) input: ConcludeConsultationInput,
    @Ctx() context: RequestContext,
  ) {
    return this.consultation(context, await this.services.workflow.conclude(context, input));
  }

  @SharedMutation(() => AlgorithmConsultationPayload, PUBLIC, 'Record the publication of the result (登记协商结果公布).')
  async publishConsultation(
    @Arg('input', () => PublishConsultationInput, { description: 'The consultation and the day of publication (公布).' })
    input: PublishConsultationInput,
    @Ctx() context: RequestContext,
  ) {
    return this.consultation(context, await this.services.workflow.publish(context, input));
  }

  @SharedResolver(() => UnionOrganization, PUBLIC, 'The union that leads the consultation (工会).', { nullable: true })
  union(@Root() consultation: AlgorithmConsultation, @Ctx() context: RequestContext) {
    return this.services.unions.byId(context, consultation.unionId);
  }

  @SharedResolver(() => CollectiveContract, PUBLIC, 'The resulting agreement (达成的协议).', { nullable: true })
  contract(@Root() consultation: AlgorithmConsultation, @Ctx() context: RequestContext) {
    return consultation.contractId ? this.services.contracts.byId(context, consultation.contractId) : null;
  }

  @SharedResolver(() => ConsultationOpinionConnection, PUBLIC, 'Opinions raised, oldest first (协商意见).', { nullable: true })
  opinions(@Root() consultation: AlgorithmConsultation, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.services.consultations.opinionsOf(context, consultation.id, page);
  }

  private async consultation(context: RequestContext, { id, userErrors }: Done) {
    return AlgorithmConsultationPayload.of(id ? await this.services.consultations.byId(context, id) : null, userErrors);
  }

  private async opinion(context: RequestContext, { id, userErrors }: Done) {
    return ConsultationOpinionPayload.of(id ? await this.services.consultations.opinion(context, id) : null, userErrors);
  }
}

@Resolver(() => ConsultationOpinion)
export class ConsultationOpinionResolver {
  constructor(private readonly service: ConsultationService) {}

  @SharedResolver(() => AlgorithmConsultation, PUBLIC, 'The consultation (所属协商).', { nullable: true })
  consultation(@Root() opinion: ConsultationOpinion, @Ctx() context: RequestContext) {
    return this.service.byId(context, opinion.consultationId);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseConsultationsResolver {
  constructor(private readonly service: ConsultationService) {}

  @SharedResolver(
    () => AlgorithmConsultationConnection,
    PUBLIC,
    'Consultations on the algorithms and work rules of this platform, latest first (算法协商).',
    {
      nullable: true,
      name: 'consultations',
    },
  )
  consultationsOfEnterprise(@Root() enterprise: Enterprise, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.service.ofEnterprise(context, enterprise.creditCode, page);
  }
}

@Resolver(() => PlatformRule)
export class RuleOpinionsResolver {
  constructor(private readonly service: ConsultationService) {}

  @SharedResolver(
    () => [ConsultationOpinion],
    PUBLIC,
    'Opinions of workers and unions that led to this version of the rule (促成该版本的意见).',
    {
      nullable: true,
    },
  )
  opinions(@Root() rule: PlatformRule, @Ctx() context: RequestContext) {
    return this.service.opinionsOnRule(context, rule.id);
  }
}
