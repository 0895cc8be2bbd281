import { ID, ObjectType } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { Region } from '../region/region.type.ts';
import type { EngagementRow, WorkerRow } from './worker.entity.ts';

export const EmploymentForm = describedEnum('EmploymentForm', 'The three relations of 人社部发〔2021〕56号 (用工关系类型).', {
  LABOUR_RELATION: 'Labour relation (符合确立劳动关系情形).',
  INCOMPLETE: 'Managed, but short of a labour relation (不完全符合确立劳动关系情形).',
  CIVIL: 'Self-directed business or freelance work (民事关系).',
});
export type EmploymentForm = keyof typeof EmploymentForm;

@Key('id')
@ObjectType('Worker', { description: 'A person who works, known to the hub by a keyed pseudonym only (劳动者).' })
export class Worker implements HeldRecord {
  @SharedField(() => ID, PUBLIC, 'Keyed pseudonym, the same in every agency; says nothing of itself (劳动者假名标识).')
  id!: string;
  @SharedField(() => OccupationGroup, PERSONAL, 'Occupation (职业群体).', { nullable: true })
  occupation!: OccupationGroup | null;
  heldIn!: string;
  subject!: string;

  static from(row: WorkerRow): Worker {
    return Object.assign(new Worker(), {
      id: row.id,
      occupation: row.occupation as OccupationGroup,
      heldIn: row.region,
      subject: row.id,
    });
  }
}

@ObjectType('Engagement', { description: 'A worker works for an enterprise over a period (用工记录).' })
export class Engagement implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Identifier (记录标识).')
  id!: string;
  @SharedField(() => EmploymentForm, PERSONAL, 'Kind of relation, as reported (用工关系类型).')
  form!: EmploymentForm;
  @SharedField(() => Region, PERSONAL, 'Where the work is done (工作地).')
  region!: Region;
  @SharedField(() => DateScalar, PERSONAL, 'First day (起始日).')
  from!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Last day; null while it lasts (截止日).', { nullable: true })
  to!: string | null;
  enterpriseCode!: string;
  platformCode!: string | null;
  heldIn!: string;
  subject!: string;

  static from(row: EngagementRow): Engagement {
    return Object.assign(new Engagement(), {
      id: row.id,
      form: row.form as EmploymentForm,
      region: Region.at(row.region),
      from: row.from_day,
      to: row.to_day,
      enterpriseCode: row.enterprise,
      platformCode: row.platform,
      heldIn: row.region,
      subject: row.worker,
    });
  }
}
