import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DEALINGS, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { MutationInput, UserError } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, DateTime, SafeInt } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import type { CorrectionRow } from './correction.entity.ts';

export const CorrectionState = describedEnum('CorrectionState', 'Where a correction stands (校核状态).', {
  REQUESTED: 'The answer is due (待答复).',
  CORRECTED: 'The value was wrong and is corrected (已更正).',
  REJECTED: 'The value was right (不予更正).',
});
export type CorrectionState = keyof typeof CorrectionState;

@ObjectType('RecalledReader', { description: 'A participant that had read the wrong value (读取过错误数据的参与方).' })
export class RecalledReader implements HeldRecord {
  @SharedField(() => ID, DEALINGS, 'Participant (参与方).')
  participant!: string;
  @SharedField(() => DateTime, DEALINGS, 'First look (首次查询时间).')
  firstAt!: string;
  @SharedField(() => DateTime, DEALINGS, 'Last look (最近查询时间).')
  lastAt!: string;
  @SharedField(() => SafeInt, DEALINGS, 'How often (查询次数).')
  looks!: number;
  heldIn!: string;
  parties!: readonly string[];
}

@Key('id')
@ObjectType('Correction', { description: 'A value that a receiver reports as wrong, Decree 809, Art. 26 (数据校核).' })
export class Correction implements HeldRecord {
  @SharedField(() => ID, PUBLIC, 'Identifier (校核编号).')
  id!: string;
  @SharedField(() => String, DEALINGS, 'Field, Type.field (数据项).')
  coordinate!: string;
  @SharedField(() => String, DEALINGS, 'Key of the record (记录标识).')
  record!: string;
  @SharedField(() => ID, DEALINGS, 'Pseudonym of the person it is about (所涉人员假名).', { nullable: true })
  subjectId!: string | null;
  @SharedField(() => String, DEALINGS, 'Value as it stands (现值).')
  wrong!: string;
  @SharedField(() => String, DEALINGS, 'Value as it should be (应为).')
  right!: string;
  @SharedField(() => String, DEALINGS, 'What it rests on (依据).')
  evidence!: string;
  @SharedField(() => DateScalar, DEALINGS, 'Since when it was wrong (错误起始日).', { nullable: true })
  wrongSince!: string | null;
  @SharedField(() => CorrectionState, DEALINGS, 'State (状态).')
  state!: CorrectionState;
  @SharedField(() => String, DEALINGS, "The provider's answer (答复).", { nullable: true })
  answer!: string | null;
  @SharedField(() => [Deadline], DEALINGS, 'Its clock: ten working days (时限).')
  deadlines!: Deadline[];
  @SharedField(
    () => [RecalledReader],
    DEALINGS,
    'Everyone who had read the value when it was corrected; of one person where the record is about one, else of the field. For the provider, who recalls it, and the authority (读取过错误数据的参与方).',
  )
  recalledReaders!: RecalledReader[];
  requesterId!: string;
  providerId!: string;
  heldIn!: string;
  subject?: string;
  parties!: readonly string[];

  static from(row: CorrectionRow, deadlines: Deadline[]): Correction {
    const held = { heldIn: row.region, parties: [row.requester, row.provider] };
    return Object.assign(new Correction(), {
      id: row.id,
      coordinate: row.coordinate,
      record: row.record,
      subjectId: row.subject,
      wrong: row.wrong,
      right: row.right_value,
      evidence: row.evidence,
      wrongSince: row.wrong_since,
      state: row.state as CorrectionState,
      answer: row.answer,
      deadlines,
      recalledReaders: row.recalled_readers.map(({ participant, first_at, last_at, looks }) =>
        Object.assign(new RecalledReader(), {
          participant,
          firstAt: new Date(first_at).toISOString(),
          lastAt: new Date(last_at).toISOString(),
          looks,
          heldIn: row.region,
          parties: [row.provider],
        }),
      ),
      requesterId: row.requester,
      providerId: row.provider,
      subject: row.subject ?? undefined,
      ...held,
    });
  }
}

export const CorrectionConnection = connectionOf(() => Correction, 'Correction', '数据校核');

@ObjectType('CorrectionNotice', { description: 'That a value which the caller had read was wrong and is corrected (更正通知).' })
export class CorrectionNotice implements HeldRecord {
  @SharedField(() => ID, DEALINGS, 'The correction (校核编号).')
  id!: string;
  @SharedField(() => String, DEALINGS, 'Field, Type.field (数据项).')
  coordinate!: string;
  @SharedField(() => String, DEALINGS, 'Key of the record (记录标识).')
  record!: string;
  @SharedField(() => ID, DEALINGS, 'Pseudonym of the person it is about (所涉人员假名).', { nullable: true })
  subjectId!: string | null;
  @SharedField(() => ID, DEALINGS, 'Participant that corrected it (更正方).')
  providerId!: string;
  @SharedField(() => DateScalar, DEALINGS, 'Day on which it was corrected (更正日期).')
  correctedOn!: string;
  @SharedField(() => DateTime, DEALINGS, "The caller's first look at it (首次查询时间).")
  firstAt!: string;
  @SharedField(() => DateTime, DEALINGS, "The caller's last look before the correction (最近查询时间).")
  lastAt!: string;
  heldIn!: string;
  subject?: string;
  parties!: readonly string[];

  static from(row: CorrectionRow, reader: string): CorrectionNotice {
    const look = row.recalled_readers.find(({ participant }) => participant === reader);
    return Object.assign(new CorrectionNotice(), {
      id: row.id,
      coordinate: row.coordinate,
      record: row.record,
      subjectId: row.subject,
      providerId: row.provider,
      correctedOn: row.answered_on,
      firstAt: new Date(look?.first_at ?? 0).toISOString(),
      lastAt: new Date(look?.last_at ?? 0).toISOString(),
      heldIn: row.region,
      subject: row.subject ?? undefined,
      parties: [reader],
    });
  }
}

export const CorrectionNoticeConnection = connectionOf(() => CorrectionNotice, 'CorrectionNotice', '更正通知');

@ObjectType('CorrectionPayload', { description: 'A correction after a step was taken (数据校核办理结果).' })
export class CorrectionPayload {
  @SharedField(() => Correction, PUBLIC, 'The correction; null if the input was rejected (校核).', { nullable: true })
  correction!: Correction | null;
  @SharedField(() => [UserError], PUBLIC, 'Rules that the input breaks (输入错误).')
  userErrors!: UserError[];
}

@InputType('CorrectionFilter', { description: 'Filter for corrections (校核筛选条件).' })
export class CorrectionFilter {
  @Field(() => CorrectionState, { nullable: true, description: 'Only in this state (状态).' })
  state?: CorrectionState | null;
  @Field(() => ID, { nullable: true, description: 'To be answered by this participant (提供方).' })
  provider?: string | null;
}

@InputType('RequestCorrectionInput', { description: 'A value that is inaccurate or incomplete (提出数据校核).' })
export class RequestCorrectionInput extends MutationInput {
  @Field(() => ID, { description: 'Participant that owns the record (提供方).' })
  provider!: string;
  @Field(() => String, { description: 'Field, Type.field (数据项).' })
  coordinate!: string;
  @Field(() => String, { description: 'Key of the record (记录标识).' })
  record!: string;
  @Field(() => ID, { nullable: true, description: 'Pseudonym of the person it is about (所涉人员假名).' })
  subject?: string | null;
  @Field(() => String, { description: 'Value as it stands (现值).' })
  wrong!: string;
  @Field(() => String, { description: 'Value as it should be (应为).' })
  right!: string;
  @Field(() => String, { description: 'What that rests on (依据).' })
  evidence!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Since when it was wrong; three years back where left out (错误起始日).' })
  wrongSince?: string | null;
}

@InputType('AnswerCorrectionInput', { description: "The provider's answer (答复数据校核)." })
export class AnswerCorrectionInput extends MutationInput {
  @Field(() => ID, { description: 'The correction (校核编号).' })
  correction!: string;
  @Field(() => Boolean, { description: 'Was the value wrong, and is it corrected? (是否更正)' })
  corrected!: boolean;
  @Field(() => String, { description: 'What was found (核实情况).' })
  answer!: string;
}
