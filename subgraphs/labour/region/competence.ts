import { hubError } from '../../shared/errors.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/request-context.ts';

/** Throws FORBIDDEN unless the caller is the labour department of the place, or of one above it. */
export function onlyDepartmentOf({ caller }: RequestContext, region: string, article: string, field = 'input.region'): void {
  if (caller.kind !== 'LABOUR' || !regionCovers(caller.region, region))
    throw hubError('FORBIDDEN', 'only the labour department of the place may do this', {
      messageZh: '仅该地区的人力资源社会保障部门可以办理',
      rule: 'NOT_COMPETENT',
      field,
      article,
    });
}

/** The record, where the caller's department keeps it; else it reads like none. Throws NOT_FOUND. */
export function keptBy<Row extends { region: string }>({ caller }: RequestContext, row: Row | undefined, field: string): Row {
  if (row && caller.kind === 'LABOUR' && regionCovers(caller.region, row.region)) return row;
  throw hubError('NOT_FOUND', 'this department keeps no such record', { messageZh: '本部门没有该记录', field });
}
