import sql from 'sql-template-tag';
import { regionsMeet } from '../../shared/database/regions-meet.ts';
import type { TableCheck } from '../../shared/import/dataset.ts';

/** The union must exist and serve the region of the record: the SQL form of `unionRules`. */
export const servingUnion: TableCheck = {
  ...{
    field: 'union',
    rule: 'UNKNOWN',
    message: 'there is no such union serving the region; import union-organizations first',
    messageZh: '没有服务于该地区的该工会，请先导入工会组织（union-organizations）',
  },
  broken: sql`not exists (select from union_organization u where u.id = s.union_id and u.dissolved_on is null
    and ${regionsMeet(sql`u.region`, sql`s.region`)})`,
};
