import { Field, ID, InputType } from 'type-graphql';
import type { MandateScope as Scope } from '../../shared/identity/mandates.ts';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { MandateScope, MandateSide, MandateState } from './mandate.type.ts';

@InputType('MandateFilter', { description: 'Filter for mandates (授权委托筛选条件).' })
export class MandateFilter {
  @Field(() => MandateSide, { nullable: true, description: 'Granted or received (授权方向).' })
  side?: MandateSide | null;
  @Field(() => MandateState, { nullable: true, description: 'In this state (状态).' })
  state?: MandateState | null;
}

@InputType('GrantMandateInput', { description: 'A mandate: agent, scopes and period (授权委托内容).' })
export class GrantMandateInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'The agent, if it is a body that acts for persons, such as union-310000 (受托单位).' })
  participant?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The agent, if it is another person: that person’s AgentCode.code (受托码).',
  })
  agentCode?: string | null;
  @Field(() => [MandateScope], { description: 'Scopes, each listed once (授权事项).' })
  scopes!: Scope[];
  @Field(() => DateScalar, { nullable: true, description: 'First day, at most one year ahead; default: today (起始日).' })
  validFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, at most one year after the first; default: 90 days (截止日).' })
  validTo?: string | null;
  @Field(() => String, { nullable: true, description: 'Note for both parties, at most 40 characters (备注).' })
  label?: string | null;
}

@InputType('EndMandateInput', { description: 'The end of a mandate (终止授权委托).' })
export class EndMandateInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the mandate (授权委托编号).' })
  mandate!: string;
}

@InputType('IssueAgentCodeInput', { description: 'A code with which another person can name the caller as agent (签发受托码).' })
export class IssueAgentCodeInput extends MutationInput {
  @Field(() => Boolean, { description: 'Consent of the caller to act as agent; must be true (是否同意受托).' })
  agreed!: boolean;
}
