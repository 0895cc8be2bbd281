import { ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { PlatformRule } from '../platform-rule/platform-rule.type.ts';
import { Region } from '../region/region.type.ts';
import { clock } from '../time-limits/time-limits.ts';
import type { ConsultationRow, OpinionRow } from './consultation.entity.ts';

export const ConsultationState = describedEnum('ConsultationState', 'Where a consultation stands (协商状态).', {
  OPEN: 'Opinions are being collected (征求意见中).',
  CONCLUDED: 'There is a result, not yet published (已形成结果，待公布).',
  PUBLISHED: 'The result was published to all workers concerned (已公布).',
});
export type ConsultationState = keyof typeof ConsultationState;

export const OpinionSource = describedEnum('OpinionSource', 'Who raised an opinion (意见来源).', {
  WORKERS: 'Workers themselves (劳动者).',
  REPRESENTATIVES: 'Their representatives (劳动者代表).',
  UNION: 'The union (工会).',
});
export type OpinionSource = keyof typeof OpinionSource;

export const OpinionAdoption = describedEnum('OpinionAdoption', 'Whether an opinion was adopted (意见采纳情况).', {
  ADOPTED: 'Adopted (采纳).',
  PARTLY: 'Adopted in part (部分采纳).',
  NOT_ADOPTED: 'Not adopted (未采纳).',
});
export type OpinionAdoption = keyof typeof OpinionAdoption;

@ObjectType('AlgorithmConsultation', {
  description: 'A consultation of workers and union on the algorithms and work rules of a platform (平台算法和劳动规则协商).',
})
export class AlgorithmConsultation {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => Enterprise, PUBLIC, 'The platform (平台企业).')
  enterprise!: Enterprise;
  @SharedField(() => Region, PUBLIC, 'Region (地区).')
  region!: Region;
  @SharedField(() => String, PUBLIC, 'Title (名称).')
  title!: string;
  @SharedField(() => [String], PUBLIC, 'Subjects of the consultation (协商事项).')
  topics!: string[];
  @SharedField(() => DateScalar, PUBLIC, 'First day (开始日期).')
  openedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day of the result (形成结果日期).', { nullable: true })
  concludedOn!: string | null;
  @SharedField(() => String, PUBLIC, 'The result (协商结果).', { nullable: true })
  result!: string | null;
  @SharedField(() => DateScalar, PUBLIC, 'Day it was published to all workers concerned (公布日期).', { nullable: true })
  publishedOn!: string | null;
  @SharedField(() => ConsultationState, PUBLIC, 'Where it stands (状态).')
  state!: ConsultationState;
  @SharedField(() => [Deadline], PUBLIC, 'Time limit: publication within ten days of the result (时限).')
  deadlines!: Deadline[];
  unionId!: string;
  contractId!: string | null;

  static from(row: ConsultationRow): AlgorithmConsultation {
    return Object.assign(new AlgorithmConsultation(), {
      ...{ id: row.id, title: row.title, topics: row.topics, result: row.result },
      ...{ enterprise: Enterprise.of(row.enterprise), region: Region.at(row.region) },
      ...{ openedOn: row.opened_on, concludedOn: row.concluded_on, publishedOn: row.published_on },
      state: row.published_on ? 'PUBLISHED' : row.concluded_on ? 'CONCLUDED' : 'OPEN',
      deadlines: row.concluded_on ? [clock('CONSULT_PUBLISH', row.concluded_on, row.published_on)] : [],
      ...{ unionId: row.union_id, contractId: row.contract },
    });
  }
}

@ObjectType('ConsultationOpinion', {
  description: 'An opinion raised in a consultation, the answer to it, and the rule it changed (协商意见).',
})
export class ConsultationOpinion {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => OpinionSource, PUBLIC, 'Who raised the opinion (意见来源).')
  raisedBy!: OpinionSource;
  @SharedField(() => DateScalar, PUBLIC, 'Day it was raised (提出日期).')
  raisedOn!: string;
  @SharedField(() => String, PUBLIC, 'Text of the opinion (意见内容).')
  text!: string;
  @SharedField(() => OpinionAdoption, PUBLIC, 'Whether it was adopted; null until it is answered (采纳情况).', { nullable: true })
  adoption!: OpinionAdoption | null;
  @SharedField(() => String, PUBLIC, 'The answer to it (答复).', { nullable: true })
  answer!: string | null;
  @SharedField(() => DateScalar, PUBLIC, 'Day it was answered (答复日期).', { nullable: true })
  answeredOn!: string | null;
  @SharedField(() => PlatformRule, PUBLIC, 'The rule version that the opinion changed (据此修改的规则版本).', { nullable: true })
  changedRule!: PlatformRule | null;
  consultationId!: string;

  static from(row: OpinionRow): ConsultationOpinion {
    return Object.assign(new ConsultationOpinion(), {
      ...{ id: row.id, raisedBy: row.raised_by, raisedOn: row.raised_on, text: row.text },
      ...{ adoption: row.adoption, answer: row.answer, answeredOn: row.answered_on },
      ...{ changedRule: row.rule ? PlatformRule.of(row.rule) : null, consultationId: row.consultation },
    });
  }
}

export const AlgorithmConsultationConnection = connectionOf(() => AlgorithmConsultation, 'AlgorithmConsultation', '算法协商');
export const ConsultationOpinionConnection = connectionOf(() => ConsultationOpinion, 'ConsultationOpinion', '协商意见');
export const AlgorithmConsultationPayload = payloadOf(
  () => AlgorithmConsultation,
  'AlgorithmConsultation',
  'consultation',
  PUBLIC,
  '算法协商',
);
export const ConsultationOpinionPayload = payloadOf(() => ConsultationOpinion, 'ConsultationOpinion', 'opinion', PUBLIC, '协商意见');
