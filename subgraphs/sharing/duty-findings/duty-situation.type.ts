import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import data from './data/situations.json' with { type: 'json' };

export const DutySituation = describedEnum(
  'DutySituation',
  'Conduct that leads to liability under Decree 809, Arts. 38 to 42 (法律责任情形).',
  {
    CATALOGUE_NOT_UPDATED: 'Not compiling or updating the catalogue as required (未按要求编制、更新政务数据目录).',
    SHARING_OBSTRUCTED: 'Obstructing sharing, for example by unauthorised conditions (擅自增设条件等阻碍共享).',
    NOT_ANSWERED_IN_TIME: 'Not answering a request in time (未按时答复共享申请).',
    NOT_SHARED_IN_TIME: 'Not delivering granted data in time (未按时共享政务数据).',
    NOT_RETURNED: 'Not returning data to a lower level as required (未按规定回流数据).',
    NOT_CORRECTED_IN_TIME: 'Not answering a request for correction in time (未按时核实更正).',
    SERVICE_ENDED: 'Ending or changing a service without authorisation (擅自终止或者变更已提供的共享服务).',
    COLLECTED_AGAIN: 'Collecting data again that can be obtained by sharing (重复收集可以通过共享获取的数据).',
    USED_OTHERWISE: 'Using data beyond scope or purpose, or giving them to third parties (超出使用范围、共享目的使用，或者提供给第三方).',
    NOT_DISPOSED_OF: 'Not disposing of data that are no longer needed (未妥善处置不再需要的数据).',
    SOURCE_NOT_NAMED: 'Not naming the source department (未按规定明确数源部门).',
    COMPLAINT_NOT_DECIDED: 'Not deciding a complaint in time (未及时处理投诉举报).',
    DISCLOSED: 'Leaking, selling or unlawfully providing data (泄露、出售或者非法提供数据).',
  },
);
export type DutySituation = keyof typeof DutySituation;

export const DutyOffender = describedEnum('DutyOffender', 'Who has the duty (责任方).', {
  PROVIDER: 'Participant that provides the data (政务数据提供部门).',
  RECIPIENT: 'Participant that needs the data (政务数据需求部门).',
  AUTHORITY: 'The sharing authority (政务数据共享主管部门).',
  ANYONE: 'Any department and its staff (政府部门及其工作人员).',
});
export type DutyOffender = keyof typeof DutyOffender;

/** What the decree says about a situation, as far as confirmed. */
@ObjectType('LiabilitySituation', {
  description: 'A situation in the chapter on liability, with the records that the hub keeps of it (法律责任情形及留痕情况).',
})
export class LiabilitySituation {
  @SharedField(() => DutySituation, PUBLIC, 'The situation (情形).')
  situation!: DutySituation;
  @SharedField(() => DutyOffender, PUBLIC, 'Who is liable (责任方).')
  offender!: DutyOffender;
  @SharedField(() => String, PUBLIC, 'Article on liability; null if not confirmed by a text (法律责任条款).', { nullable: true })
  article!: string | null;
  @SharedField(() => String, PUBLIC, 'Item of that article; null if not confirmed by a text (项).', { nullable: true })
  item!: string | null;
  @SharedField(() => String, PUBLIC, 'Article that states the duty (义务条款).')
  duty!: string;
  @SharedField(() => String, PUBLIC, 'Confirmation status of article and item (核实情况).')
  mark!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day on which the decree took effect; only conduct from this day counts (施行日期).')
  inForceFrom!: string;
  @SharedField(() => [String], PUBLIC, 'Types of records that show it; empty if the hub keeps none (留痕记录类型).')
  evidence!: string[];

  static all(): LiabilitySituation[] {
    return Object.keys(data.situations).map((code) => LiabilitySituation.of(code as DutySituation));
  }

  static of(situation: DutySituation): LiabilitySituation {
    const { offender, duty, worded, evidence } = data.situations[situation];
    return Object.assign(new LiabilitySituation(), {
      situation,
      offender,
      article: null,
      item: null,
      duty,
      mark: worded ? data.worded : data.unconfirmed,
      inForceFrom: data.inForceFrom,
      evidence: evidence?.split(', ') ?? [],
    });
  }
}
