import type { BodyKind } from '../agencies.ts';
import { hubError } from '../errors.ts';
import { regionCovers } from '../identifiers/region-code.ts';
import type { RequestContext } from '../identity/request-context.ts';

const BODIES: Record<BodyKind, readonly [en: string, zh: string]> = {
  LABOUR: ['labour department', '人力资源社会保障部门'],
  UNION: ['trade union', '工会'],
  COURT: ['court', '人民法院'],
  INSURANCE: ['social insurance agency', '社会保险经办机构'],
  SHARING_AUTHORITY: ['data-sharing authority', '政务数据共享主管部门'],
};

/** Checks for steps that only bodies of one kind may take, each in its own region. */
export function bodiesOf(kind: BodyKind) {
  const [en, zh] = BODIES[kind];
  const competent = ({ caller }: RequestContext, region: string) => caller.kind === kind && regionCovers(caller.region, region);
  return {
    /** Is the caller the body of this region, or of a region that contains it? */
    isBodyOf: competent,
    /** Throws FORBIDDEN unless the caller is the body of this region, or of a region that contains it. */
    onlyBodyOf(context: RequestContext, region: string, article: string, field = 'input.region'): void {
      if (!competent(context, region))
        throw hubError('FORBIDDEN', `only the ${en} of this region may do this`, {
          messageZh: `仅该地区的${zh}可以办理`,
          rule: 'NOT_COMPETENT',
          field,
          article,
        });
    },
    /** The record if the caller keeps it. Throws NOT_FOUND otherwise. */
    keptBy<Row extends { region: string }>(context: RequestContext, row: Row | undefined, field: string): Row {
      if (row && competent(context, row.region)) return row;
      throw hubError('NOT_FOUND', `this ${en} has no such record`, { messageZh: `本${zh}没有该记录`, field });
    },
  };
}
