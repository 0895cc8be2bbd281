import { day, oneOf, several, text } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { Authority, Relation } from '../court-cases/court-case.enums.ts';
import { Factor } from '../court-cases/factor.enums.ts';

const { ORDINARY: _, ...TIERS } = Authority;
const words = (column: string, name: string, longest: number, optional = false) => text({ column, names: [name], longest, optional });
const MAX_PASSAGE = 4_000;

/** Guiding, reference and typical cases, maintained by the Supreme People's Court and the high courts (最高人民法院关于案例指导工作的规定). */
export const TYPICAL_CASES = register({
  ...{ name: 'typical-cases', title: 'Guiding, reference and typical cases', titleZh: '指导性案例、参考案例和典型案例' },
  ...{ table: 'typical_case', keptAt: 1 },
  fields: {
    number: words('number', '编号', 64),
    from: day('from_day', '发布日期'),
    to: day('to_day', '不再参照日期', true),
    title: words('title', '案例名称', 300),
    authority: oneOf({ column: 'authority', names: ['案例层级'], values: TIERS, of: Authority }),
    issuer: words('issuer', '发布单位', 200),
    document: words('document', '发布文件', 200),
    occupation: oneOf({ column: 'occupation', names: ['职业群体'], values: OccupationGroup }),
    group: words('group_name', '涉及人员', 200),
    relation: oneOf({ column: 'relation', names: ['用工关系认定'], values: Relation }),
    factors: several({ column: 'factors', names: ['要素'], of: oneOf({ column: 'factors', names: ['要素'], values: Factor }) }),
    // Key points contain commas and semicolons, so they need another separator.
    keyPoints: several({
      column: 'key_points',
      names: ['裁判要点'],
      of: words('key_points', '裁判要点', MAX_PASSAGE),
      separator: /[\r\n|]+/,
    }),
    facts: words('facts', '基本案情', MAX_PASSAGE, true),
    holding: words('holding', '裁判结果', MAX_PASSAGE, true),
    court: words('court', '审理法院', 200, true),
    courtEn: words('court_en', '审理法院英文译名', 300, true),
  },
});
