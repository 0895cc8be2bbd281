import { ID, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { DateScalar, Money } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { Region } from '../region/region.type.ts';
import { EmploymentPlace, placeOf } from './employment-place.type.ts';
import type { Distant, TrainingNeedRow, TrainingProgrammeRow } from './employment-services.entity.ts';
import { TrainingAction, TrainingMode } from './service-enums.ts';
import type { TrainingSkillRow } from './training-skill.entity.ts';

@ObjectType('TrainingSkill', { description: 'Entry of the guide to training needs (职业培训需求指导目录条目).' })
export class TrainingSkill {
  @SharedField(() => ID, PUBLIC, 'Code (代码).')
  code!: string;
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'Name in English (英文名称).')
  nameEn!: string;
  @SharedField(() => [OccupationGroup], PUBLIC, 'Occupations that need the skill (适用职业群体).')
  occupations!: OccupationGroup[];
  @SharedField(() => String, PUBLIC, 'Verification status of the entry (核实情况).')
  mark!: string;

  static from({ id, name, name_en, occupations, mark }: TrainingSkillRow): TrainingSkill {
    return Object.assign(new TrainingSkill(), { code: id, name, nameEn: name_en, occupations, mark });
  }
}

@ObjectType('TrainingProgramme', { description: 'Training course for workers (职业培训项目).' })
export class TrainingProgramme extends EmploymentPlace {
  @SharedField(() => String, PUBLIC, 'Title (名称).')
  title!: string;
  @SharedField(() => TrainingAction, PUBLIC, 'Action to which it belongs (培训行动).')
  action!: TrainingAction;
  @SharedField(() => TrainingMode, PUBLIC, 'Mode of training (培训模式).')
  mode!: TrainingMode;
  @SharedField(() => OccupationGroup, PUBLIC, 'Target occupations (面向职业群体).')
  occupation!: OccupationGroup;
  @SharedField(() => String, PUBLIC, 'Training provider (培训机构).')
  provider!: string;
  @SharedField(() => DateScalar, PUBLIC, 'First day (开始日期).')
  from!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day (结束日期).')
  to!: string;
  @SharedField(() => Int, PUBLIC, 'Number of places (名额).')
  seats!: number;
  @SharedField(() => Money, PUBLIC, 'Subsidy per person who passes, yuan (培训补贴，元).')
  subsidy!: string;
  skillCode!: string;

  static from(row: Distant<TrainingProgrammeRow>): TrainingProgramme {
    return Object.assign(new TrainingProgramme(), placeOf(row), {
      title: row.title,
      action: row.action as TrainingAction,
      mode: row.mode as TrainingMode,
      occupation: row.occupation as OccupationGroup,
      provider: row.provider,
      from: row.from_day,
      to: row.to_day,
      seats: row.seats,
      subsidy: row.subsidy,
      skillCode: row.skill,
    });
  }
}

@ObjectType('TrainingNeed', { description: 'Training needs of the people at a gig station (培训需求摸排).' })
export class TrainingNeed {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => Region, PUBLIC, 'Region (地区).')
  region!: Region;
  @SharedField(() => OccupationGroup, PUBLIC, 'Occupation (职业群体).')
  occupation!: OccupationGroup;
  @SharedField(() => Int, PUBLIC, 'Number of persons, rounded to the nearest ten; null below ten (人数).', { nullable: true })
  persons!: number | null;
  @SharedField(() => DateScalar, PUBLIC, 'Day of the survey (摸排日期).')
  surveyedOn!: string;
  marketId!: string;
  skillCode!: string;

  static from(row: TrainingNeedRow): TrainingNeed {
    return Object.assign(new TrainingNeed(), {
      id: row.id,
      region: Region.at(row.region),
      occupation: row.occupation as OccupationGroup,
      persons: roundedPersons(row.persons),
      surveyedOn: row.surveyed_on,
      marketId: row.market,
      skillCode: row.skill,
    });
  }
}

export const TrainingProgrammeConnection = connectionOf(() => TrainingProgramme, 'TrainingProgramme', '职业培训项目');
export const TrainingNeedConnection = connectionOf(() => TrainingNeed, 'TrainingNeed', '培训需求');
