import { ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import type { CommendationRow } from './commendation.entity.ts';

export const CommendationKind = describedEnum('CommendationKind', 'Kind of commendation or publicity (表扬、宣传类型).', {
  RESPONSIBLE_ENTERPRISE: 'An enterprise that fulfils its social responsibility (履行社会责任企业).',
  WORKER_GROUP: 'A group of workers (先进劳动者集体).',
  GOOD_PRACTICE: 'A model practice (典型经验做法).',
  PUBLICITY: 'A publicity campaign on care and respect for workers (关心关爱主题宣传).',
});
export type CommendationKind = keyof typeof CommendationKind;

@ObjectType('Commendation', { description: 'Good practice that a union has commended or publicised (正面宣传和表扬).' })
export class Commendation {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => CommendationKind, PUBLIC, 'Kind of commendation (类型).')
  kind!: CommendationKind;
  @SharedField(() => String, PUBLIC, 'Title (名称).')
  title!: string;
  @SharedField(() => Enterprise, PUBLIC, 'The enterprise, if the commendation concerns one (企业).', { nullable: true })
  enterprise!: Enterprise | null;
  @SharedField(() => Region, PUBLIC, 'Region (地区).')
  region!: Region;
  @SharedField(() => DateScalar, PUBLIC, 'Day it was published (发布日期).')
  publishedOn!: string;
  @SharedField(() => String, PUBLIC, 'Reason or content (事迹、内容).')
  account!: string;
  unionId!: string;

  static from(row: CommendationRow): Commendation {
    return Object.assign(new Commendation(), {
      id: row.id,
      kind: row.kind as CommendationKind,
      title: row.title,
      enterprise: row.enterprise === null ? null : Enterprise.of(row.enterprise),
      region: Region.at(row.region),
      unionId: row.union_id,
      publishedOn: row.published_on,
      account: row.account,
    });
  }
}

export const CommendationConnection = connectionOf(() => Commendation, 'Commendation', '正面宣传和表扬');
export const CommendationPayload = payloadOf(() => Commendation, 'Commendation', 'commendation', PUBLIC, '正面宣传和表扬');
