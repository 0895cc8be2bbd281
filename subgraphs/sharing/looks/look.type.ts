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
  description: 'One look at the data of a person: by whom, when, why, at what; nothing of whom else it was at (本人信息被查询记录).',
})
export class Look implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Identifier (记录标识).')
  id!: string;
  @SharedField(() => DateTime, PERSONAL, 'When (时间).')
  at!: string;
  @SharedField(() => ParticipantKind, PERSONAL, 'Kind of body; PERSON for a look of one’s own, or of a person as agent (查询方类别).')
  kind!: Kind;
  @SharedField(() => String, PERSONAL, 'The matter that gave cause; its kind only where no data of the person came back (案由).', {
    nullable: true,
  })
  matter!: string | null;
  @SharedField(() => String, PERSONAL, 'Purpose of the agreements named (使用目的).', { nullable: true })
  purpose!: string | null;
  @SharedField(() => [ID], PERSONAL, 'Agreements named (共享协议).')
  agreements!: string[];
  @SharedField(() => ID, PERSONAL, 'Mandate under which an agent of the person asked, Mandate.id (授权委托编号).', { nullable: true })
  mandate!: string | null;
  @SharedField(() => [String], PERSONAL, 'Fields that the operation read, as Type.field, of whomever it was about (数据项).')
  fields!: string[];
  @SharedField(
    () => Boolean,
    PERSONAL,
    'Did data of the person leave the hub? If not, the person was asked for in vain (是否提供了本人信息).',
  )
  answered!: boolean;
  @SharedField(() => String, PERSONAL, 'Format of the file the answer was kept as, such as csv (导出格式).', { nullable: true })
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
      // Somebody else's matter may have been named; whose it is, is not for this person.
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

@InputType('LookFilter', { description: 'Filter for looks (查询记录筛选条件).' })
export class LookFilter {
  @Field(() => ID, { nullable: true, description: 'By this participant (查询方).' })
  participant?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Looks of one’s own, too; no where left out (是否包括本人查询).' })
  own?: boolean | null;
  @Field(() => DateTime, { nullable: true, description: 'At or after this instant (起始时间).' })
  from?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Before this instant (截止时间).' })
  to?: string | null;
}
