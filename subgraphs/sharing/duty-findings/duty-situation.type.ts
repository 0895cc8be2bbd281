import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import data from './data/situations.json' with { type: 'json' };

export const DutySituation = describedEnum('DutySituation', 'Conduct for which Decree 809, Arts. 38 to 42, makes liable (法律责任情形).', {
  CATALOGUE_NOT_UPDATED: 'The catalogue is not made or updated as required (未按要求编制、更新政务数据目录).',
  SHARING_OBSTRUCTED: 'Sharing is obstructed, such as by conditions of its own (擅自增设条件等阻碍共享).',
  NOT_ANSWERED_IN_TIME: 'A request is not answered in time (未按时答复共享申请).',
  NOT_SHARED_IN_TIME: 'What was granted is not delivered in time (未按时共享政务数据).',
  NOT_RETURNED: 'Data of a lower level are not returned to it (未按规定回流数据).',
  NOT_CORRECTED_IN_TIME: 'A request for correction is not answered in time (未按时核实更正).',
  SERVICE_ENDED: 'A service that was provided is ended or changed (擅自终止或者变更已提供的共享服务).',
  COLLECTED_AGAIN: 'What can be had by sharing is collected again (重复收集可以通过共享获取的数据).',
  USED_OTHERWISE: 'Data are used beyond scope or purpose, or given to others (超出使用范围、共享目的使用，或者提供给第三方).',
  NOT_DISPOSED_OF: 'Data that are no longer needed are not disposed of (未妥善处置不再需要的数据).',
  SOURCE_NOT_NAMED: 'No source department is named (未按规定明确数源部门).',
  COMPLAINT_NOT_DECIDED: 'A complaint is not decided in time (未及时处理投诉举报).',
  DISCLOSED: 'Data are leaked, sold or unlawfully given away (泄露、出售或者非法提供数据).',
});
export type DutySituation = keyof typeof DutySituation;

export const DutyOffender = describedEnum('DutyOffender', 'Whose duty it is (责任方).', {
  PROVIDER: 'Participant that provides the data (政务数据提供部门).',
  RECIPIENT: 'Participant that needs the data (政务数据需求部门).',
  AUTHORITY: 'The sharing authority (政务数据共享主管部门).',
  ANYONE: 'Any of them (政府部门及其工作人员).',
});
export type DutyOffender = keyof typeof DutyOffender;

/** What the decree says of a situation, as far as it is known. */
@ObjectType('LiabilitySituation', {
  description: 'A situation of the chapter on liability, and what the hub records of it (法律责任情形及留痕情况).',
})
export class LiabilitySituation {
  @SharedField(() => DutySituation, PUBLIC, 'The situation (情形).')
  situation!: DutySituation;
  @SharedField(() => DutyOffender, PUBLIC, 'Whose conduct (责任方).')
  offender!: DutyOffender;
  @SharedField(() => String, PUBLIC, 'Article on liability; null while no text confirms it (法律责任条款).', { nullable: true })
  article!: string | null;
  @SharedField(() => String, PUBLIC, 'Item of that article; null while no text confirms it (项).', { nullable: true })
  item!: string | null;
  @SharedField(() => String, PUBLIC, 'Article that sets the duty (义务条款).')
  duty!: string;
  @SharedField(() => String, PUBLIC, 'How certain article and item are (核实情况).')
  mark!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Conduct from this day on counts: the decree is in force (施行日期).')
  inForceFrom!: string;
  @SharedField(() => [String], PUBLIC, 'Types of records that show it; none where the hub keeps no record of it (留痕记录类型).')
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
