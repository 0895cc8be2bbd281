import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { DateScalar, RegionCode } from '../schema/scalars.ts';
import { Shareable, SharedField } from '../schema/shared-field.ts';

export const FileKind = describedEnum('FileKind', 'Kind of file that an agency holds on a person (档案类别).', {
  WORKER_REGISTER: 'Entry in the register of workers (劳动者登记).',
  ENGAGEMENT: 'Engagement (用工记录).',
  EARNINGS: 'Earnings of a month (劳动报酬明细).',
  WAGE_CLUE: 'Clue to unpaid wages (欠薪线索).',
  ARBITRATION: 'Labour arbitration (劳动仲裁).',
  UNION_MEMBERSHIP: 'Membership of a union (工会会籍).',
  GRIEVANCE: 'Grievance brought to a union (诉求).',
  COURT_CASE: 'Party to a court case (诉讼案件).',
  MEDIATION: 'Mediation (调解).',
  LEGAL_AID: 'Legal aid (法律援助).',
  ENROLMENT: 'Cover in a social insurance scheme (参保).',
  INJURY_CLAIM: 'Claim for an occupational injury (职业伤害).',
  TRANSFER: 'Transfer of social insurance (转移接续).',
});
export type FileKind = keyof typeof FileKind;

@Shareable()
@ObjectType('HeldFile', {
  description: 'Reference to a file on a person: its kind, region and days, without content (档案索引).',
})
export class HeldFile {
  @SharedField(() => FileKind, PUBLIC, 'Kind of file (档案类别).')
  kind!: FileKind;
  @SharedField(() => RegionCode, PUBLIC, 'Region of the body that holds the file (所在地区).')
  region!: string;
  @SharedField(() => DateScalar, PUBLIC, 'First day that the file covers; null if it has none (起始日).', { nullable: true })
  from!: string | null;
  @SharedField(() => DateScalar, PUBLIC, 'Last day that the file covers; null if it is still open or has none (截止日).', {
    nullable: true,
  })
  to!: string | null;
}
