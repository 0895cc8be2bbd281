import { Field, ID, InputType } from 'type-graphql';
import type { MandateScope as Scope } from '../../shared/identity/mandates.ts';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { MandateScope, MandateSide, MandateState } from './mandate.type.ts';

@InputType('MandateFilter', { description: 'Filter for mandates (授权委托筛选条件).' })
export class MandateFilter {
  @Field(() => MandateSide, { nullable: true, description: 'Only those on this side (授权方向).' })
  side?: MandateSide | null;
  @Field(() => MandateState, { nullable: true, description: 'Only in this state (状态).' })
  state?: MandateState | null;
}

@InputType('GrantMandateInput', { description: 'Who may act for the caller, for what and how long (授权委托内容).' })
export class GrantMandateInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'The agent, where it is a body that acts for persons, such as union-310000 (受托单位).' })
  participant?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The agent, where it is another person, by that person’s code, AgentCode.code (受托码).',
  })
  agentCode?: string | null;
  @Field(() => [MandateScope], { description: 'For what, each once (授权事项).' })
  scopes!: Scope[];
  @Field(() => DateScalar, { nullable: true, description: 'First day; today where left out, in a year at the latest (起始日).' })
  validFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; 90 days on where left out, a year on at the latest (截止日).' })
  validTo?: string | null;
  @Field(() => String, { nullable: true, description: 'Words by which both know it, 40 characters at most (备注).' })
  label?: string | null;
}

@InputType('EndMandateInput', { description: 'A mandate that is to end (终止授权委托).' })
export class EndMandateInput extends MutationInput {
  @Field(() => ID, { description: 'The mandate (授权委托编号).' })
  mandate!: string;
}

@InputType('IssueAgentCodeInput', { description: 'A code by which another person names the caller as agent (签发受托码).' })
export class IssueAgentCodeInput extends MutationInput {
  @Field(() => Boolean, { description: 'Does the caller agree to act as agent? It has to (是否同意受托).' })
  agreed!: boolean;
}
