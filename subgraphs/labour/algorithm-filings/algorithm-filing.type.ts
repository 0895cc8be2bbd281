import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { AlgorithmFilingNumber, DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { RuleKind } from '../platform-rules/rule-enums.ts';
import type { AlgorithmFilingRow } from './algorithm-filing.entity.ts';

export const AlgorithmType = describedEnum('AlgorithmType', 'Algorithm types under 互联网信息服务算法推荐管理规定 (算法类别).', {
  GENERATION: 'Generation and synthesis (生成合成类).',
  PERSONALISATION: 'Personalised recommendation (个性化推送类).',
  RANKING: 'Ranking and selection (排序精选类).',
  RETRIEVAL: 'Retrieval and filtering (检索过滤类).',
  DISPATCH: 'Dispatch and decision-making (调度决策类).',
});
export type AlgorithmType = keyof typeof AlgorithmType;

@ObjectType('AlgorithmFiling', { description: 'Algorithm filed by a platform (算法备案).' })
export class AlgorithmFiling {
  @SharedField(() => AlgorithmFilingNumber, PUBLIC, 'Filing number (备案编号).')
  number!: string;
  @SharedField(() => String, PUBLIC, 'Name (算法名称).')
  name!: string;
  @SharedField(() => AlgorithmType, PUBLIC, 'Type (算法类别).')
  type!: AlgorithmType;
  @SharedField(() => String, PUBLIC, 'Purpose of the algorithm, as published (主要用途).')
  purpose!: string;
  @SharedField(() => [RuleKind], PUBLIC, 'Kinds of platform rules that it applies (涉及劳动规则类型).')
  ruleKinds!: RuleKind[];
  @SharedField(() => DateScalar, PUBLIC, 'Day of filing (备案日期).')
  filedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day the filing was cancelled (注销日期).', { nullable: true })
  cancelledOn!: string | null;
  platformCode!: string;

  static from(row: AlgorithmFilingRow): AlgorithmFiling {
    return Object.assign(new AlgorithmFiling(), {
      number: row.number,
      name: row.name,
      type: row.type as AlgorithmType,
      purpose: row.purpose,
      ruleKinds: row.rule_kinds as RuleKind[],
      filedOn: row.filed_on,
      cancelledOn: row.cancelled_on,
      platformCode: row.platform,
    });
  }
}

export const AlgorithmFilingConnection = connectionOf(() => AlgorithmFiling, 'AlgorithmFiling', '算法备案');
export const AlgorithmFilingPayload = payloadOf(() => AlgorithmFiling, 'AlgorithmFiling', 'filing', PUBLIC, '算法备案');
