import { ID, ObjectType } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { deadline } from '../../shared/calendar/deadline.ts';
import { describedEnum } from '../../shared/graphql/described-enum.ts';
import { DateScalar, Money } from '../../shared/graphql/scalars.ts';
import { Key, SharedField } from '../../shared/graphql/shared-field.ts';
import { Deadline } from '../../shared/graphql/value-types.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import { Worker } from '../worker/worker.type.ts';
import type { MediationCaseRow } from './mediation-case.entity.ts';

export const MediationResult = describedEnum('MediationResult', 'How a mediation ended (调解结果).', {
  AGREED: 'Agreement reached (达成协议).',
  FAILED: 'No agreement (未达成协议).',
  WITHDRAWN: 'Withdrawn (撤回).',
});
export type MediationResult = keyof typeof MediationResult;

@Key('id')
@ObjectType('MediationCase', { description: 'A mediation at a one-stop centre or an enterprise committee (调解案件).' })
export class MediationCase implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Identifier (调解编号).')
  id!: string;
  @SharedField(() => String, PERSONAL, 'Mediation organisation (调解组织).')
  organization!: string;
  @SharedField(() => Region, PERSONAL, 'Region (地区).')
  region!: Region;
  @SharedField(() => Worker, PERSONAL, 'The worker (劳动者).')
  worker!: Worker;
  @SharedField(() => Enterprise, PERSONAL, 'The enterprise (企业).')
  enterprise!: Enterprise;
  @SharedField(() => String, PERSONAL, 'What is disputed (争议事项).')
  dispute!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Day of acceptance (受理日期).')
  openedOn!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Day it ended (终结日期).', { nullable: true })
  closedOn!: string | null;
  @SharedField(() => MediationResult, PERSONAL, 'Result; null while it runs (调解结果).', { nullable: true })
  result!: MediationResult | null;
  @SharedField(() => Money, PERSONAL, 'Amount agreed, yuan (协议金额，元).', { nullable: true })
  agreedAmount!: string | null;
  @SharedField(() => [Deadline], PERSONAL, 'Its clocks: 15 days (时限).')
  deadlines!: Deadline[];
  heldIn!: string;
  subject!: string;

  static from(row: MediationCaseRow): MediationCase {
    return Object.assign(new MediationCase(), {
      id: row.id,
      organization: row.organization,
      region: Region.at(row.region),
      worker: Worker.of(row.worker),
      enterprise: Enterprise.of(row.enterprise),
      dispute: row.dispute,
      openedOn: row.opened_on,
      closedOn: row.closed_on,
      result: row.result as MediationResult | null,
      agreedAmount: row.agreed_amount,
      deadlines: [
        deadline({ rule: 'MEDIATE_ONESTOP', article: '人社厅发〔2024〕4号', startedOn: row.opened_on, days: 15, metOn: row.closed_on }),
      ],
      heldIn: row.region,
      subject: row.worker,
    });
  }
}
