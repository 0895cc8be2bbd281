import { ID, ObjectType, registerEnumType } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { DateScalar } from '../../shared/graphql/scalars.ts';
import { Key, SharedField } from '../../shared/graphql/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { EngagementRow, WorkerRow } from './worker.entity.ts';

export enum OccupationGroup {
  TAKEAWAY_RIDER = 'TAKEAWAY_RIDER',
  COURIER = 'COURIER',
  RIDE_HAILING_DRIVER = 'RIDE_HAILING_DRIVER',
  TRUCK_DRIVER = 'TRUCK_DRIVER',
  OTHER = 'OTHER',
}
registerEnumType(OccupationGroup, {
  name: 'OccupationGroup',
  description: 'The four key groups of new-form workers, and others (重点群体).',
  valuesConfig: {
    TAKEAWAY_RIDER: { description: 'Takeaway or delivery rider (外卖员、网约配送员).' },
    COURIER: { description: 'Courier (快递员).' },
    RIDE_HAILING_DRIVER: { description: 'Ride-hailing driver (网约车司机).' },
    TRUCK_DRIVER: { description: 'Truck driver (货车司机).' },
    OTHER: { description: 'Another occupation (其他).' },
  },
});

export enum EmploymentForm {
  LABOUR_RELATION = 'LABOUR_RELATION',
  INCOMPLETE = 'INCOMPLETE',
  CIVIL = 'CIVIL',
}
registerEnumType(EmploymentForm, {
  name: 'EmploymentForm',
  description: 'The three relations of 人社部发〔2021〕56号 (用工关系类型).',
  valuesConfig: {
    LABOUR_RELATION: { description: 'Labour relation (符合确立劳动关系情形).' },
    INCOMPLETE: { description: 'Managed, but short of a labour relation (不完全符合确立劳动关系情形).' },
    CIVIL: { description: 'Self-directed business or freelance work (民事关系).' },
  },
});

@Key('id')
@ObjectType('Worker', { description: 'A person who works, known to the hub by a keyed pseudonym only (劳动者).' })
export class Worker implements HeldRecord {
  @SharedField(() => ID, PUBLIC, 'Keyed pseudonym, the same in every agency; says nothing of itself (劳动者假名标识).')
  id!: string;
  @SharedField(() => OccupationGroup, PERSONAL, 'Occupation (职业群体).', { nullable: true })
  occupation!: OccupationGroup | null;
  heldIn!: string;

  static from(row: WorkerRow): Worker {
    return Object.assign(new Worker(), { id: row.id, occupation: row.occupation as OccupationGroup, heldIn: row.region });
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
    });
  }
}
