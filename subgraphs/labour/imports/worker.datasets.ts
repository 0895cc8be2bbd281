import sql from 'sql-template-tag';
import type { Dataset } from '../../shared/import/dataset.ts';
import { dayRules } from '../../shared/import/day-rules.ts';
import { day, oneOf, pseudonym, scalar } from '../../shared/import/field.ts';
import { known } from '../../shared/import/staging.ts';
import { CreditCode, RegionCode } from '../../shared/schema/scalars.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { mergeEngagements, RECORDED } from '../workers/engagement.repository.ts';
import { EmploymentForm, EngagementSourceKind } from '../workers/worker.enums.ts';

const ENTERPRISE: [string, string] = ['enterprise', '企业'];
const firm = (column: string, optional: boolean, ...names: string[]) => scalar({ column, names, of: CreditCode, optional });
const place = (...names: string[]) => scalar({ column: 'region', names: [...names, '地区', '行政区划代码'], of: RegionCode });
/** Register of workers. */
export const WORKERS: Dataset = {
  ...{ name: 'workers', title: 'Register of workers', titleZh: '劳动者登记', key: ['worker'], table: 'worker', region: 'region' },
  fields: {
    worker: pseudonym({ column: 'id', names: ['劳动者假名标识'] }),
    occupation: oneOf({ column: 'occupation', names: ['职业群体', '职业'], values: OccupationGroup }),
    region: place('登记地'),
  },
  checks: [],
  merge: (staged) => sql`with done as (
    insert into worker as t (id, occupation, region, recorded_at, recorded_by) select id, occupation, region, ${RECORDED} from ${staged}
    on conflict (id) do update set (occupation, region) = row(excluded.occupation, excluded.region)
      where (t.occupation, t.region) is distinct from (excluded.occupation, excluded.region) returning (xmax = 0) as made)
  select count(*) filter (where made) as created, count(*) filter (where not made) as changed from done`,
};

/**
 * Engagements as stated by a labour department or a platform. The statements of each source are kept separately. The engagement
 * takes the department's values, or the platform's if the department has stated none.
 */
export const ENGAGEMENTS: Dataset = {
  ...{ name: 'engagements', title: 'Engagements of workers', titleZh: '用工记录', table: 'engagement_source', region: 'region' },
  key: ['worker', 'enterprise', 'from', 'source'],
  // Another source may have stated it already; a further statement does not move it to another place.
  alsoWrites: { table: 'engagement', key: ['worker', 'enterprise', 'from'] },
  fields: {
    worker: pseudonym({ column: 'worker', names: ['劳动者假名标识'] }),
    enterprise: firm('enterprise', false, '用工企业', '统一社会信用代码', '企业'),
    platform: firm('platform', true, '平台企业'),
    station: firm('station', true, '配送站点', '站点'),
    region: place('工作地'),
    form: oneOf({ column: 'form', names: ['用工关系类型', '用工形式'], values: EmploymentForm }),
    occupation: oneOf({ column: 'occupation', names: ['职业群体', '职业'], values: OccupationGroup, optional: true }),
    from: day('from_day', '起始日'),
    to: day('to_day', '截止日', true),
    source: oneOf({ column: 'source', names: ['报送来源'], values: EngagementSourceKind, absent: 'DEPARTMENT' }),
  },
  during: ['from', 'to'],
  rules: dayRules({ past: ['from'], order: ['from', 'to'] }),
  checks: [
    known('enterprise', 'enterprise', 'enterprise', 'credit_code', ENTERPRISE),
    known('platform', 'platform', 'enterprise', 'credit_code', ENTERPRISE),
    known('station', 'station', 'enterprise', 'credit_code', ENTERPRISE),
  ],
  merge: mergeEngagements,
};
