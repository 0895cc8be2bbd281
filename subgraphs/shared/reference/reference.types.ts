import { type ClassType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { signBetween } from '../import/field.ts';
import { connectionOf } from '../lists/connection.ts';
import { MutationInput } from '../rules/user-error.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { DateScalar, RegionCode } from '../schema/scalars.ts';
import { Shareable, SharedField } from '../schema/shared-field.ts';
import { HistoryEntry } from '../workflow/history-entry.type.ts';
import { payloadOf } from '../workflow/payload.ts';
import type { Register, ReferenceRow as Row } from './register.ts';

/** The agency's type for divisions, and how to create one from its code. */
export interface Places {
  type: ClassType<object>;
  at(code: string): object | null;
}

/** A row of any register, with all its columns by name. */
export type ListedRow = Row & { columns: Record<string, unknown> };

@Shareable()
@ObjectType('ReferenceValue', { description: 'One field of a register row (参数项).' })
export class ReferenceValue {
  @SharedField(() => String, PUBLIC, 'Field name, as in imports (字段名).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'Chinese name of the field (中文名).')
  nameZh!: string;
  @SharedField(
    () => String,
    PUBLIC,
    'Value in the form that imports read; several values are separated by 、, texts by |; null if empty (内容).',
    { nullable: true },
  )
  value!: string | null;
}

@InputType('ReferenceFilter', { description: 'Filter for rows of a register (参数筛选条件).' })
export class ReferenceFilter {
  @Field(() => RegionCode, {
    nullable: true,
    description: 'Applies in this region: rows of the region and of the divisions above it (适用地区).',
  })
  region?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Valid on this day (日期).' })
  on?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'true: withdrawn rows; false: rows not withdrawn (是否已撤回).' })
  withdrawn?: boolean | null;
}

/** `name`: the agency in the schema, as in LabourRegister, LabourReferencePayload. */
export function referenceTypes(name: string, places: Places, registers: readonly Register[]) {
  const Registers = describedEnum(
    `${name}Register`,
    'A register of legal and factual parameters (参数库).',
    Object.fromEntries(registers.map((one) => [enumName(one), `${one.title} (${one.titleZh}).`])),
  );

  @Shareable()
  @ObjectType('ReferenceRow', { description: 'A legal or factual parameter that results are based on (参数).' })
  class ReferenceRow {
    @SharedField(() => String, PUBLIC, 'Register, such as minimum-wages (参数库).')
    register!: string;
    @SharedField(() => ID, PUBLIC, 'Identifier within the register (编号).')
    id!: string;
    @SharedField(() => places.type, PUBLIC, 'Where it applies (适用地区).')
    region!: object;
    @SharedField(() => DateScalar, PUBLIC, 'First day of validity; null if no source states it (起始日).', { nullable: true })
    from!: string | null;
    @SharedField(() => DateScalar, PUBLIC, 'Last day of validity; null while still valid (截止日).', { nullable: true })
    to!: string | null;
    @SharedField(() => [ReferenceValue], PUBLIC, 'Fields of the row (内容).')
    values!: ReferenceValue[];
    @SharedField(() => String, PUBLIC, 'Source document or place (来源).')
    source!: string;
    @SharedField(() => String, PUBLIC, 'Confirmation status: found, secondary (a copy) or unconfirmed, with a note (核实情况).')
    mark!: string;
    @SharedField(() => DateScalar, PUBLIC, 'Day on which it was withdrawn; from that day it is not used (撤回日期).', { nullable: true })
    withdrawnOn!: string | null;
    @SharedField(() => String, PUBLIC, 'Reason for the withdrawal (撤回理由).', { nullable: true })
    withdrawnBecause!: string | null;
    @SharedField(
      () => [HistoryEntry],
      PUBLIC,
      'Who created, changed or withdrew it, with the previous content; empty for a row of the release (变更记录).',
      {
        nullable: true,
      },
    )
    history(): Promise<HistoryEntry[]> {
      return this.steps();
    }
    steps!: () => Promise<HistoryEntry[]>;

    static from(register: Register, row: ListedRow, steps: () => Promise<HistoryEntry[]>): ReferenceRow {
      const { id, region, from_day, to_day, source, mark, withdrawn_on, withdrawn_because, columns } = row;
      return Object.assign(new ReferenceRow(), {
        ...{ register: register.name, id, region: places.at(region), from: from_day, to: to_day, source, mark, steps },
        ...{ withdrawnOn: withdrawn_on, withdrawnBecause: withdrawn_because },
        values: Object.entries(register.fields)
          .filter(([of]) => !COMMON.includes(of))
          .map(([of, { column, names, separator }]) =>
            Object.assign(new ReferenceValue(), { name: of, nameZh: names[0], value: inWords(columns[column], separator) }),
          ),
      });
    }
  }
  const Connection = connectionOf<ReferenceRow>(() => ReferenceRow as ClassType<ReferenceRow>, 'ReferenceRow', '参数');

  @InputType(`Withdraw${name}ReferenceInput`, { description: 'A row to withdraw (撤回参数).' })
  class WithdrawInput extends MutationInput {
    @Field(() => Registers, { description: 'Register (参数库).' })
    register!: string;
    @Field(() => ID, { description: 'Identifier of the row (编号).' })
    id!: string;
    @Field(() => String, { description: 'Reason, 1 to 500 characters (理由).' })
    because!: string;
  }
  const Payload = payloadOf<ReferenceRow>(() => ReferenceRow as ClassType<ReferenceRow>, `${name}Reference`, 'row', PUBLIC, '参数');
  return { Registers, ReferenceRow, Connection, WithdrawInput, Payload };
}

// These columns have fields of their own in the type.
const COMMON = ['id', 'region', 'from', 'to', 'source', 'mark'];

export const enumName = ({ name }: Register): string => name.toUpperCase().replaceAll('-', '_');

/** The value as text in the format of an import. */
function inWords(value: unknown, separator: RegExp | undefined): string | null {
  if (value == null) return null;
  if (Array.isArray(value)) return value.join(!separator || separator.test('、') ? '、' : signBetween(separator));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
