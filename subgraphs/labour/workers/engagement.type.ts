import { ID, ObjectType } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { DateScalar, DateTime } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import type { EngagementRow, EngagementSourceRow, EngagementVersionRow } from './worker.entity.ts';
import { EmploymentForm, EngagementSourceKind } from './worker.enums.ts';

/** The values a source states besides worker, enterprise and first day. */
@ObjectType('EngagementTerms')
abstract class EngagementTerms implements HeldRecord {
  @SharedField(() => EmploymentForm, PERSONAL, 'Kind of relation, as reported (用工关系类型).')
  form!: EmploymentForm;
  @SharedField(() => Region, PERSONAL, 'Place of work (工作地).')
  region!: Region;
  @SharedField(() => DateScalar, PERSONAL, 'Last day; null while it is in force (截止日).', { nullable: true })
  to!: string | null;
  @SharedField(() => OccupationGroup, PERSONAL, 'Occupation in this work; null if not reported (职业群体).', { nullable: true })
  occupation!: OccupationGroup | null;
  heldIn!: string;
  subject!: string;
}

const termsOf = (row: Pick<EngagementRow, 'form' | 'region' | 'to_day' | 'occupation'>, subject: string) => ({
  form: row.form as EmploymentForm,
  region: Region.at(row.region),
  to: row.to_day,
  occupation: row.occupation as OccupationGroup | null,
  heldIn: row.region,
  subject,
});

@ObjectType('Engagement', { description: 'A worker works for an enterprise over a period (用工记录).' })
export class Engagement extends EngagementTerms {
  @SharedField(() => ID, PERSONAL, 'Identifier (记录标识).')
  id!: string;
  @SharedField(() => DateScalar, PERSONAL, 'First day (起始日).')
  from!: string;
  enterpriseCode!: string;
  platformCode!: string | null;
  stationCode!: string | null;

  static from(row: EngagementRow): Engagement {
    return Object.assign(new Engagement(), {
      id: row.id,
      from: row.from_day,
      enterpriseCode: row.enterprise,
      platformCode: row.platform,
      stationCode: row.station,
      ...termsOf(row, row.worker),
    });
  }
}

@ObjectType('EngagementSource', { description: "One source's statement about an engagement (用工记录的来源说法)." })
export class EngagementSource extends EngagementTerms {
  @SharedField(() => EngagementSourceKind, PERSONAL, 'Source (来源).')
  source!: EngagementSourceKind;
  @SharedField(() => DateTime, PERSONAL, 'Time of the last report (最近报送时间).')
  saidAt!: string;

  static from(row: EngagementSourceRow): EngagementSource {
    const { source, said_at } = row;
    return Object.assign(new EngagementSource(), { source: source as EngagementSourceKind, saidAt: said_at, ...termsOf(row, row.worker) });
  }
}

@ObjectType('EngagementVersion', { description: 'Earlier version of an engagement (用工记录的历史版本).' })
export class EngagementVersion extends EngagementTerms {
  @SharedField(() => DateTime, PERSONAL, 'When it was changed (变更时间).')
  until!: string;

  static from(row: EngagementVersionRow, subject: string): EngagementVersion {
    return Object.assign(new EngagementVersion(), { until: row.until, ...termsOf(row, subject) });
  }
}

export const EngagementPayload = payloadOf(() => Engagement, 'Engagement', 'engagement', PERSONAL, '用工记录');
