import type { Dataset } from '../../shared/import/dataset.ts';
import { oneOf, scalar, several, text } from '../../shared/import/field.ts';
import { PLACE_FIELDS } from '../../shared/import/place-fields.ts';
import { upsert } from '../../shared/import/staging.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { Facility, ServiceSiteKind } from '../service-sites/service-site.type.ts';

const day = (column: string, name: string, optional = false) => scalar({ column, names: [name], of: DateScalar, type: 'date', optional });

const draft = {
  key: ['id'],
  fields: {
    id: text({ column: 'id', names: ['标识', '编号'], longest: 64 }),
    kind: oneOf({ column: 'kind', names: ['类型'], values: ServiceSiteKind }),
    name: text({ column: 'name', names: ['名称'], longest: 200 }),
    ...PLACE_FIELDS,
    facilities: several({ column: 'facilities', names: ['设施'], of: oneOf({ column: 'facilities', names: [], values: Facility }) }),
    hours: text({ column: 'hours', names: ['开放时间'], longest: 100 }),
    operator: text({ column: 'operator', names: ['运行单位'], longest: 200 }),
    openedOn: day('opened_on', '启用日期'),
    closedOn: day('closed_on', '停用日期', true),
  },
};

export const SERVICE_SITES: Dataset = {
  ...draft,
  name: 'service-sites',
  title: 'Union stations, drivers’ homes and other sites',
  titleZh: '户外劳动者服务站点',
  table: 'service_site',
  region: 'region',
  during: ['openedOn', 'closedOn'],
  rules: ({ openedOn, closedOn }) =>
    closedOn && openedOn && closedOn < openedOn
      ? [{ field: 'closedOn', rule: 'ORDER', message: 'must not be before openedOn', messageZh: '不得早于启用日期' }]
      : [],
  checks: [],
  merge: upsert('service_site', draft),
};
