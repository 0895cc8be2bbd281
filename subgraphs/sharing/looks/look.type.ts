import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ParticipantKind as Kind } from '../../shared/agencies.ts';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import { exportOf } from '../../shared/ledger/exported-as.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { keyedDigest } from '../../shared/lists/keyset.ts';
import { DateTime } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { matterKind } from '../ledger/matter-kind.ts';
import { ParticipantKind } from '../participants/participant.type.ts';
import type { LookRow } from './look.entity.ts';

@ObjectType('Look', {
  description:
    'One access to data of the calling person: by whom, when, why and which fields. Other persons concerned are not shown (本人信息被查询记录).',
})
export class Look implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Identifier (记录标识).')
  id!: string;
  @SharedField(() => DateTime, PERSONAL, 'Time (时间).')
  at!: string;
  @SharedField(
    () => ParticipantKind,
    PERSONAL,
    'Kind of body; PERSON for an access by the person or by an agent who is a person (查询方类别).',
  )
  kind!: Kind;
  @SharedField(() => String, PERSONAL, 'The matter that was named; only its kind if no data of the person were returned (案由).', {
    nullable: true,
  })
  matter!: string | null;
  @SharedField(() => String, PERSONAL, 'Purpose of the named agreements (使用目的).', { nullable: true })
  purpose!: string | null;
  @SharedField(() => [ID], PERSONAL, 'Named agreements (共享协议).')
  agreements!: string[];
  @SharedField(() => ID, PERSONAL, 'Mandate.id of the mandate under which an agent acted for the person (授权委托编号).', {
    nullable: true,
  })
  mandate!: string | null;
  @SharedField(() => [String], PERSONAL, 'Fields that the operation read, as Type.field, for all persons in it (数据项).')
  fields!: string[];
  @SharedField(
    () => Boolean,
    PERSONAL,
    'true: data of the person were returned; false: the person was asked for, but no data were returned (是否提供了本人信息).',
  )
  answered!: boolean;
  @SharedField(
    () => String,
    PERSONAL,
    'Format of the file to which the response was exported, such as csv; null if not exported (导出格式).',
    { nullable: true },
  )
  exportedAs!: string | null;
  participant!: string;
  subject!: string;
  heldIn!: string;

  static from(row: LookRow): Look {
    const { answered } = row;
    return Object.assign(new Look(), {
      id: keyedDigest(`look/${row.person}/${row.chain}:${row.seq}`).slice(0, 32),
      at: new Date(row.at).toISOString(),
      kind: row.participant_kind as Kind,
      // The matter may be about another person, so only its kind is shown.
      matter: answered ? row.matter : matterKind(row.matter),
      purpose: row.purpose,
      mandate: row.mandate ?? null,
      agreements: row.agreements,
      fields: row.coordinates ?? [],
      answered,
      exportedAs: exportOf(row.operation_name).exportedAs,
      participant: row.participant,
      subject: row.person,
      heldIn: WHOLE_COUNTRY,
    });
  }
}

export const LookConnection = connectionOf(() => Look, 'Look', '本人信息被查询记录');

@InputType('LookFilter', { description: 'Filter for accesses (查询记录筛选条件).' })
export class LookFilter {
  @Field(() => ID, { nullable: true, description: 'By this participant (查询方).' })
  participant?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether to include accesses by the person; default: false (是否包括本人查询).' })
  own?: boolean | null;
  @Field(() => DateTime, { nullable: true, description: 'At or after this time (起始时间).' })
  from?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Before this time (截止时间).' })
  to?: string | null;
}
