import { Directive, ID, ObjectType } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { Enterprise, type Registered } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';

type Reference = { creditCode: string } & Registered;

/** Owned by the labour ministry; the gateway sends it through `@requires`. */
@Directive('@external')
@ObjectType('Engagement', { description: 'A worker works for an enterprise over a period (用工记录).' })
export class Engagement {
  @SharedField(() => Region, PERSONAL, 'Where the work is done (工作地).')
  region!: { code: string };
  @SharedField(() => DateScalar, PERSONAL, 'First day (起始日).')
  from!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Last day; null while it lasts (截止日).', { nullable: true })
  to!: string | null;
  @SharedField(() => Enterprise, PERSONAL, 'The enterprise that the worker works for (用工企业).', { nullable: true })
  enterprise!: Reference | null;
  @SharedField(() => Enterprise, PERSONAL, 'The platform behind the work; null if there is none (平台企业).', { nullable: true })
  platform!: Reference | null;
}

@Key('id')
@ObjectType('Worker', { description: 'A worker, identified by a pseudonym only (劳动者).' })
export class Worker implements Pick<HeldRecord, 'subject'> {
  @SharedField(() => ID, PUBLIC, 'Pseudonym, the same in all agencies and without meaning of its own (劳动者假名标识).')
  id!: string;
  /** the labour ministry's fields that the gateway sent */
  engagements?: Engagement[] | null;
  subject!: string;

  static of(id: string): Worker {
    return Object.assign(new Worker(), { id, subject: id });
  }

  static reference({ id, engagements }: { id: string; engagements?: Engagement[] | null }): Worker {
    return Object.assign(Worker.of(id), { engagements });
  }
}
