import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';

export const PlaceRule = describedEnum('PlaceRule', 'Place that determines the competent authority (管辖地规则).', {
  ORDER: 'Where the order was taken (接单地).',
  INJURY: 'Where the injury happened (受伤地).',
  WORK: 'Where the work is done (用工所在地).',
  CONTRACT: 'Where the contract is performed (劳动合同履行地).',
  HEADQUARTERS: 'Seat of the enterprise (用人单位所在地).',
});
export type PlaceRule = keyof typeof PlaceRule;

export const JurisdictionMatter = describedEnum('JurisdictionMatter', 'Matter to be decided (管辖事项).', {
  OCCUPATIONAL_INJURY_COVER: 'Registration for occupational-injury cover (职业伤害保障参保).',
  OCCUPATIONAL_INJURY_DETERMINATION: 'Recognition of an occupational injury (职业伤害确认).',
  WAGE_CLUE: 'Clue of unpaid wages, or inspection (欠薪线索、劳动保障监察).',
  ARBITRATION: 'Labour arbitration (劳动仲裁).',
  LAWSUIT: 'Lawsuit over a labour dispute at first instance (劳动争议一审).',
});
export type JurisdictionMatter = keyof typeof JurisdictionMatter;

@ObjectType('CompetentBody', { description: 'Competent authority, and the rule that makes it competent (有管辖权的机构).' })
export class CompetentBody {
  @SharedField(() => Int, PUBLIC, 'Order of preference, 1 first (顺位).')
  rank!: number;
  @SharedField(() => PlaceRule, PUBLIC, 'Place that makes it competent (管辖地规则).')
  rule!: PlaceRule;
  @SharedField(() => Region, PUBLIC, 'Region of the authority (所在地区).')
  region!: Region;
  @SharedField(() => String, PUBLIC, 'Name of the authority in English (机构，英文).')
  body!: string;
  @SharedField(() => String, PUBLIC, 'Name of the authority in Chinese (机构).')
  bodyZh!: string;
  @SharedField(() => String, PUBLIC, 'Article (依据).')
  article!: string;
  @SharedField(() => String, PUBLIC, 'Verification status of the rule: found, found (local) or unconfirmed (规则核实情况).')
  mark!: string;
}

@ObjectType('Jurisdiction', { description: 'Authorities competent for a matter, given the places involved (管辖判断).' })
export class Jurisdiction {
  @SharedField(() => JurisdictionMatter, PUBLIC, 'Matter to be decided (管辖事项).')
  matter!: JurisdictionMatter;
  @SharedField(() => [CompetentBody], PUBLIC, 'Competent authorities, in order of preference (有管辖权的机构).')
  competent!: CompetentBody[];
  @SharedField(() => [PlaceRule], PUBLIC, 'Places that could also determine competence but were not given (未提供的管辖地).')
  missing!: PlaceRule[];
}

const place = (description: string) => ({ nullable: true, description });

@RegionsDuring()
@InputType('JurisdictionInput', { description: 'Matter and places for which to find the competent authority (管辖判断条件).' })
export class JurisdictionInput {
  @Field(() => JurisdictionMatter, { description: 'Matter to be decided (管辖事项).' })
  matter!: JurisdictionMatter;
  @Field(() => RegionCode, place('Where the order was taken (接单地).'))
  order?: string | null;
  @Field(() => RegionCode, place('Where the injury happened (受伤地).'))
  injury?: string | null;
  @Field(() => RegionCode, place('Where the work is done (用工所在地).'))
  work?: string | null;
  @Field(() => RegionCode, place('Where the contract is performed (劳动合同履行地).'))
  contract?: string | null;
  @Field(() => RegionCode, place('Seat of the enterprise; default: the seat in the register, if the enterprise is given (用人单位所在地).'))
  headquarters?: string | null;
  @Field(() => CreditCode, place('Credit code of the enterprise (用人单位).'))
  enterprise?: string | null;
}
