import { ID, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import type { LegalServiceRow } from './legal-service.entity.ts';

export const LegalServiceKind = describedEnum('LegalServiceKind', 'Kind of legal help (法律服务类型).', {
  ADVICE: 'Advice (法律咨询).',
  DRAFTING: 'Drafting documents for the worker (代写文书).',
  MEDIATION: 'Mediation (调解).',
  REPRESENTATION: 'Representation in arbitration and court (仲裁、诉讼代理).',
  LECTURE: 'Lectures on rights (普法宣传).',
});
export type LegalServiceKind = keyof typeof LegalServiceKind;

@ObjectType('LegalService', { description: 'A legal help service of a union (工会法律服务).' })
export class LegalService {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => LegalServiceKind, PUBLIC, 'Kind of help (类型).')
  kind!: LegalServiceKind;
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => Region, PUBLIC, 'Region (地区).')
  region!: Region;
  @SharedField(() => String, PUBLIC, 'Provider, such as a law firm, a legal aid centre or the union’s lawyers (服务提供者).')
  provider!: string;
  @SharedField(() => String, PUBLIC, 'Where (地点).')
  place!: string;
  @SharedField(() => String, PUBLIC, 'Service hours (服务时间).')
  hours!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day it opened (开办日期).')
  openedOn!: string;
  @SharedField(() => Int, PUBLIC, 'Number of persons helped so far, rounded to tens; null below ten (已服务人数).', { nullable: true })
  persons!: number | null;
  unionId!: string;

  static from(row: LegalServiceRow): LegalService {
    return Object.assign(new LegalService(), {
      id: row.id,
      kind: row.kind as LegalServiceKind,
      name: row.name,
      region: Region.at(row.region),
      unionId: row.union_id,
      provider: row.provider,
      place: row.place,
      hours: row.hours,
      openedOn: row.opened_on,
      persons: roundedPersons(row.persons),
    });
  }
}

export const LegalServiceConnection = connectionOf(() => LegalService, 'LegalService', '工会法律服务');
export const LegalServicePayload = payloadOf(() => LegalService, 'LegalService', 'legalService', PUBLIC, '工会法律服务');
