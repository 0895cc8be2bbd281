import { ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import type { PactRow } from './pact.entity.ts';

@ObjectType('SelfDisciplinePact', { description: "Public pact of enterprises on workers' rights (自律公约)." })
export class SelfDisciplinePact {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => String, PUBLIC, 'Title (名称).')
  title!: string;
  @SharedField(() => [String], PUBLIC, 'Promises, clause by clause (条款).')
  clauses!: string[];
  @SharedField(() => Region, PUBLIC, 'Region of the department that guided it (指导地区).')
  region!: Region;
  @SharedField(() => DateScalar, PUBLIC, 'Day of publication (发布日期).')
  publishedOn!: string;
  signatoryCodes!: string[];

  static from(row: PactRow): SelfDisciplinePact {
    return Object.assign(new SelfDisciplinePact(), {
      id: row.id,
      title: row.title,
      clauses: row.clauses,
      region: Region.at(row.region),
      publishedOn: row.published_on,
      signatoryCodes: row.signatories,
    });
  }
}

export const SelfDisciplinePactConnection = connectionOf(() => SelfDisciplinePact, 'SelfDisciplinePact', '自律公约');
export const SelfDisciplinePactPayload = payloadOf(() => SelfDisciplinePact, 'SelfDisciplinePact', 'pact', PUBLIC, '自律公约');
