import { ID, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { DateScalar, Money } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { Region } from '../region/region.type.ts';
import { EmploymentPlace, placeOf } from './employment-place.type.ts';
import type { Distant, RecruitmentPostRow } from './employment-services.entity.ts';
import type { OnlineServiceRow } from './online-service.entity.ts';
import { OnlineServiceKind, RecruitmentChannel } from './service-enums.ts';

@ObjectType('RecruitmentPost', { description: 'Job posting (招聘信息).' })
export class RecruitmentPost extends EmploymentPlace {
  @SharedField(() => String, PUBLIC, 'Title (岗位名称).')
  title!: string;
  @SharedField(() => RecruitmentChannel, PUBLIC, 'How the post is filled (招聘渠道).')
  channel!: RecruitmentChannel;
  @SharedField(() => OccupationGroup, PUBLIC, 'Occupation (职业群体).')
  occupation!: OccupationGroup;
  @SharedField(() => Int, PUBLIC, 'Number of openings (招聘人数).')
  openings!: number;
  @SharedField(() => Money, PUBLIC, 'Lowest monthly pay, yuan (月薪下限，元).')
  wageFrom!: string;
  @SharedField(() => Money, PUBLIC, 'Highest monthly pay, yuan (月薪上限，元).')
  wageTo!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day it was posted (发布日期).')
  postedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day to apply (截止日期).')
  closesOn!: string;
  enterpriseCode!: string | null;
  marketId!: string | null;

  static from(row: Distant<RecruitmentPostRow>): RecruitmentPost {
    return Object.assign(new RecruitmentPost(), placeOf(row), {
      title: row.title,
      channel: row.channel as RecruitmentChannel,
      occupation: row.occupation as OccupationGroup,
      openings: row.openings,
      wageFrom: row.wage_from,
      wageTo: row.wage_to,
      postedOn: row.posted_on,
      closesOn: row.closes_on,
      enterpriseCode: row.enterprise,
      marketId: row.market,
    });
  }
}

export const RecruitmentPostConnection = connectionOf(() => RecruitmentPost, 'RecruitmentPost', '招聘信息');

@ObjectType('OnlineService', { description: 'Online services (线上服务).' })
export class OnlineService {
  @SharedField(() => ID, PUBLIC, 'Code (代码).')
  code!: string;
  @SharedField(() => OnlineServiceKind, PUBLIC, 'Type of service (类型).')
  kind!: OnlineServiceKind;
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => Region, PUBLIC, 'Place that it is for (适用地区).')
  region!: Region;
  @SharedField(() => String, PUBLIC, 'Operator (运行单位).')
  operator!: string;
  @SharedField(() => String, PUBLIC, 'How to open it, such as an app (入口).')
  access!: string;
  @SharedField(() => String, PUBLIC, 'Web address; null if no source states it (网址).', { nullable: true })
  address!: string | null;
  @SharedField(() => String, PUBLIC, 'Document that names it (来源).')
  source!: string;
  @SharedField(() => String, PUBLIC, 'Verification status of the entry (核实情况).')
  mark!: string;

  static from({ id, region, kind, name, operator, access, address, source, mark }: OnlineServiceRow): OnlineService {
    return Object.assign(new OnlineService(), {
      code: id,
      region: Region.at(region),
      kind,
      name,
      operator,
      access,
      address,
      source,
      mark,
    });
  }
}
