import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateTime, SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import type { PersonChangeRow, PersonChangeTakenRow } from './person-change.entity.ts';

export const PersonChangeKind = describedEnum('PersonChangeKind', 'Kind of change of the register of persons (人员登记变更类别).', {
  MERGE: 'Two pseudonyms of one person were merged (合并).',
  SPLIT: 'One pseudonym of two persons was split (拆分).',
});

@InputType('MergePersonsInput', { description: 'Two pseudonyms of one person to merge (合并人员).' })
export class MergePersonsInput extends MutationInput {
  @Field(() => ID, { description: 'The person whose pseudonym remains, as pseudonym or document number (保留的假名标识).' })
  person!: string;
  @Field(() => ID, { description: 'The duplicate to merge into it, as pseudonym or document number (并入的假名标识).' })
  duplicate!: string;
  @Field(() => String, { description: 'Evidence, such as the file of the authority that issued both documents (依据).' })
  reason!: string;
}

@InputType('SplitPersonInput', { description: 'Documents to split off because they belong to another person (拆分人员).' })
export class SplitPersonInput extends MutationInput {
  @Field(() => ID, { description: 'The person who keeps the pseudonym, as pseudonym or document number (保留的假名标识).' })
  person!: string;
  @Field(() => [ID], {
    description: 'PersonIdentity.id of the documents of the other person; at least one document must stay (另一人的证件).',
  })
  identities!: string[];
  @Field(() => String, { description: 'Evidence (依据).' })
  reason!: string;
}

@ObjectType('PersonIdentity', { description: 'A document of a person, without its number (证件登记).' })
export class PersonIdentity implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier of the entry, such as PI-0000000001 (登记编号).')
  id!: string;
  @SharedField(() => String, INTERNAL, 'Kind of document, such as resident (证件种类).')
  kind!: string;
  @SharedField(() => DateTime, INTERNAL, 'Time of registration (登记时间).')
  since!: string;
  @SharedField(() => ID, INTERNAL, 'Its pseudonym before a merge; null if there was none (合并前标识).', {
    nullable: true,
  })
  cameFrom!: string | null;
  heldIn!: string;
}

@ObjectType('PersonChangeTaken', { description: 'Execution of a change by one agency (机构处理情况).' })
export class PersonChangeTaken implements HeldRecord {
  @SharedField(() => String, INTERNAL, 'Agency: labour, unions, courts or insurance (机构).')
  agency!: string;
  @SharedField(() => DateTime, INTERNAL, 'Time (时间).')
  takenAt!: string;
  @SharedField(() => SafeInt, INTERNAL, 'Number of records moved to the other pseudonym (已变更记录数).')
  moved!: number;
  @SharedField(() => SafeInt, INTERNAL, 'Number of records that the bodies keeping them must decide on (待确认记录数).')
  undecided!: number;
  heldIn!: string;

  static from({ agency, taken_at: takenAt, moved, undecided }: PersonChangeTakenRow): PersonChangeTaken {
    return Object.assign(new PersonChangeTaken(), { agency, takenAt: instant(takenAt), moved, undecided, heldIn: WHOLE_COUNTRY });
  }
}

@ObjectType('PersonChange', { description: 'A merge or a split of persons, with its execution by the agencies (人员合并与拆分).' })
export class PersonChange implements HeldRecord {
  @SharedField(() => SafeInt, INTERNAL, 'Increasing number (序号).')
  seq!: number;
  @SharedField(() => PersonChangeKind, INTERNAL, 'Kind (类别).')
  kind!: keyof typeof PersonChangeKind;
  @SharedField(() => ID, INTERNAL, 'MERGE: the pseudonym that ends; SPLIT: the pseudonym that was shared by two persons (原标识).')
  from!: string;
  @SharedField(() => ID, INTERNAL, 'MERGE: the pseudonym that remains; SPLIT: the new one (现标识).')
  into!: string;
  @SharedField(() => String, INTERNAL, 'Evidence (依据).')
  reason!: string;
  @SharedField(() => ID, INTERNAL, 'Participant that decided it (决定单位).')
  decidedBy!: string;
  @SharedField(() => DateTime, INTERNAL, 'Time (时间).')
  decidedAt!: string;
  @SharedField(() => [PersonChangeTaken], INTERNAL, 'Execution by each agency; a missing agency has not executed it yet (各机构处理情况).')
  agencies!: PersonChangeTaken[];
  heldIn!: string;

  static from(row: PersonChangeRow, taken: readonly PersonChangeTakenRow[]): PersonChange {
    return Object.assign(new PersonChange(), {
      seq: row.seq,
      kind: row.kind as keyof typeof PersonChangeKind,
      from: row.from_person,
      into: row.into_person,
      reason: row.reason,
      decidedBy: row.decided_by,
      decidedAt: instant(row.decided_at),
      agencies: taken.map(PersonChangeTaken.from),
      heldIn: WHOLE_COUNTRY,
    });
  }
}

const instant = (at: string): string => new Date(at).toISOString();

export const identifierOf = (number: number): string => `PI-${String(number).padStart(10, '0')}`;
export const numberOf = (id: string): number | undefined => (/^PI-\d{10,15}$/.test(id) ? Number(id.slice(3)) : undefined);
