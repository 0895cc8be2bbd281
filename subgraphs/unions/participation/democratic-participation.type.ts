import { ID, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import type { DemocraticParticipationRow } from './democratic-participation.entity.ts';

export const ParticipationForm = describedEnum('ParticipationForm', 'Form of democratic participation (民主管理形式).', {
  WORKERS_CONGRESS: 'Congress of workers’ representatives (职工代表大会).',
  JOINT_CONGRESS: 'Congress of several enterprises of an industry or region (区域（行业）职工代表大会).',
  OPEN_AFFAIRS: 'Disclosure of enterprise affairs to workers (厂务公开).',
  BOARD_REPRESENTATIVE: 'Representative on the board (职工董事、职工监事).',
  ONLINE_CONGRESS: 'Online consultation of representatives (线上民主协商).',
});
export type ParticipationForm = keyof typeof ParticipationForm;

@ObjectType('DemocraticParticipation', {
  description: 'An act of democratic participation of workers in the management of an enterprise (民主管理).',
})
export class DemocraticParticipation {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => Enterprise, PUBLIC, 'The enterprise (企业).')
  enterprise!: Enterprise;
  @SharedField(() => Region, PUBLIC, 'Region (地区).')
  region!: Region;
  @SharedField(() => ParticipationForm, PUBLIC, 'Form of participation (形式).')
  form!: ParticipationForm;
  @SharedField(() => DateScalar, PUBLIC, 'Day (日期).')
  heldOn!: string;
  @SharedField(() => [String], PUBLIC, 'Topics (议题).')
  topics!: string[];
  @SharedField(() => [String], PUBLIC, 'Resolutions (决议).')
  resolutions!: string[];
  @SharedField(() => Int, PUBLIC, 'Number of representatives who took part, rounded to tens; null below ten (代表人数).', {
    nullable: true,
  })
  representatives!: number | null;
  unionId!: string;

  static from(row: DemocraticParticipationRow): DemocraticParticipation {
    return Object.assign(new DemocraticParticipation(), {
      id: row.id,
      enterprise: Enterprise.of(row.enterprise),
      region: Region.at(row.region),
      unionId: row.union_id,
      form: row.form as ParticipationForm,
      heldOn: row.held_on,
      topics: row.topics,
      resolutions: row.resolutions,
      representatives: roundedPersons(row.representatives),
    });
  }
}

export const DemocraticParticipationConnection = connectionOf(() => DemocraticParticipation, 'DemocraticParticipation', '民主管理');
export const DemocraticParticipationPayload = payloadOf(
  () => DemocraticParticipation,
  'DemocraticParticipation',
  'democraticParticipation',
  PUBLIC,
  '民主管理',
);
