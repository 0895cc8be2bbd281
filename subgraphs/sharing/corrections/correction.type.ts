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
  REQUESTED: 'Waiting for the answer (待答复).',
  CORRECTED: 'The value was wrong and has been corrected (已更正).',
  REJECTED: 'The value was right (不予更正).',
});
export type CorrectionState = keyof typeof CorrectionState;

@ObjectType('RecalledReader', { description: 'A participant that read the wrong value (读取过错误数据的参与方).' })
export class RecalledReader implements HeldRecord {
  @SharedField(() => ID, DEALINGS, 'Participant (参与方).')
  participant!: string;
  @SharedField(() => DateTime, DEALINGS, 'Time of the first read (首次查询时间).')
  firstAt!: string;
  @SharedField(() => DateTime, DEALINGS, 'Time of the last read (最近查询时间).')
  lastAt!: string;
  @SharedField(() => SafeInt, DEALINGS, 'Number of reads (查询次数).')
  looks!: number;
  heldIn!: string;
  parties!: readonly string[];
}

@Key('id')
@ObjectType('Correction', { description: 'A request to correct a value that a reader reports as wrong; Decree 809, Art. 26 (数据校核).' })
export class Correction implements HeldRecord {
  @SharedField(() => ID, PUBLIC, 'Identifier (校核编号).')
  id!: string;
  @SharedField(() => String, DEALINGS, 'The field, as Type.field (数据项).')
  coordinate!: string;
  @SharedField(() => String, DEALINGS, 'Key of the record (记录标识).')
  record!: string;
  @SharedField(() => ID, DEALINGS, 'Pseudonym of the person it is about (所涉人员假名).', { nullable: true })
  subjectId!: string | null;
  @SharedField(() => String, DEALINGS, 'Current value (现值).')
  wrong!: string;
  @SharedField(() => String, DEALINGS, 'Correct value (应为).')
  right!: string;
  @SharedField(() => String, DEALINGS, 'Evidence (依据).')
  evidence!: string;
  @SharedField(() => DateScalar, DEALINGS, 'Day since which it is wrong (错误起始日).', { nullable: true })
  wrongSince!: string | null;
  @SharedField(() => CorrectionState, DEALINGS, 'State (状态).')
  state!: CorrectionState;
  @SharedField(() => String, DEALINGS, 'Answer of the provider (答复).', { nullable: true })
  answer!: string | null;
  @SharedField(() => [Deadline], DEALINGS, 'Time limit: ten working days (时限).')
  deadlines!: Deadline[];
  @SharedField(
    () => [RecalledReader],
    DEALINGS,
    'Participants that had read the value before it was corrected: of this person if the record is about a person, else of this field. Only for the provider, which must inform them, and the authority (读取过错误数据的参与方).',
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

@ObjectType('CorrectionNotice', { description: 'Notice that a value the caller had read was wrong and has been corrected (更正通知).' })
export class CorrectionNotice implements HeldRecord {
  @SharedField(() => ID, DEALINGS, 'Identifier of the correction (校核编号).')
  id!: string;
  @SharedField(() => String, DEALINGS, 'The field, as Type.field (数据项).')
  coordinate!: string;
  @SharedField(() => String, DEALINGS, 'Key of the record (记录标识).')
  record!: string;
  @SharedField(() => ID, DEALINGS, 'Pseudonym of the person it is about (所涉人员假名).', { nullable: true })
  subjectId!: string | null;
  @SharedField(() => ID, DEALINGS, 'Participant that corrected it (更正方).')
  providerId!: string;
  @SharedField(() => DateScalar, DEALINGS, 'Day on which it was corrected (更正日期).')
  correctedOn!: string;
  @SharedField(() => DateTime, DEALINGS, 'Time at which the caller first read it (首次查询时间).')
  firstAt!: string;
  @SharedField(() => DateTime, DEALINGS, 'Time at which the caller last read it before the correction (最近查询时间).')
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

@ObjectType('CorrectionPayload', { description: 'Result of a step on a correction (数据校核办理结果).' })
export class CorrectionPayload {
  @SharedField(() => Correction, PUBLIC, 'The correction; null if the input was rejected (校核).', { nullable: true })
  correction!: Correction | null;
  @SharedField(() => [UserError], PUBLIC, 'Errors of the input (输入错误).')
  userErrors!: UserError[];
}

@InputType('CorrectionFilter', { description: 'Filter for corrections (校核筛选条件).' })
export class CorrectionFilter {
  @Field(() => CorrectionState, { nullable: true, description: 'In this state (状态).' })
  state?: CorrectionState | null;
  @Field(() => ID, { nullable: true, description: 'To be answered by this participant (提供方).' })
  provider?: string | null;
}

@InputType('RequestCorrectionInput', { description: 'A report of an inaccurate or incomplete value (提出数据校核).' })
export class RequestCorrectionInput extends MutationInput {
  @Field(() => ID, { description: 'Participant that owns the record (提供方).' })
  provider!: string;
  @Field(() => String, { description: 'The field, as Type.field (数据项).' })
  coordinate!: string;
  @Field(() => String, { description: 'Key of the record (记录标识).' })
  record!: string;
  @Field(() => ID, { nullable: true, description: 'Pseudonym of the person it is about (所涉人员假名).' })
  subject?: string | null;
  @Field(() => String, { description: 'Current value (现值).' })
  wrong!: string;
  @Field(() => String, { description: 'Correct value (应为).' })
  right!: string;
  @Field(() => String, { description: 'Evidence (依据).' })
  evidence!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day since which it is wrong; default: three years ago (错误起始日).' })
  wrongSince?: string | null;
}

@InputType('AnswerCorrectionInput', { description: 'Answer of the provider to a correction (答复数据校核).' })
export class AnswerCorrectionInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the correction (校核编号).' })
  correction!: string;
  @Field(() => Boolean, { description: 'true: the value was wrong and has been corrected (是否更正).' })
  corrected!: boolean;
  @Field(() => String, { description: 'Finding (核实情况).' })
  answer!: string;
}
