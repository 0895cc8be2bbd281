import sql, { type Sql } from 'sql-template-tag';
import { type Cut, dealingsOnly, markCut } from '../shared/authorization/cuts.ts';
import { onlyFor } from '../shared/authorization/only-for.ts';
import { hubError } from '../shared/errors.ts';
import { regionCovers, WHOLE_COUNTRY } from '../shared/identifiers/region-code.ts';
import type { RequestContext } from '../shared/identity/request-context.ts';
import { notePersons } from '../shared/ledger/note-persons.ts';
import { type UserError, userError } from '../shared/rules/user-error.ts';
import { SHARING_POLICY } from './policy.ts';

const ONESELF = '个人信息保护法第四十四、四十五、四十八条 (PIPL Arts. 44-45, 48)';

type Noun = keyof typeof SHARING_POLICY.rules;

/** Rows that the caller is a party to, and rows that the access table opens to it. */
export function visibleDealings(context: RequestContext, noun: Noun, one: Sql, other: Sql): Sql {
  const opened = SHARING_POLICY.visible(context, noun, sql`region`);
  const condition = sql`(${context.caller.participant} in (${one}, ${other}) or ${opened})`;
  return markCut(condition, ownDealings(context));
}

/** Which rows a list leaves out; none for the national authority. */
export function ownDealings({ caller }: RequestContext): Cut | null {
  if (caller.kind !== 'SHARING_AUTHORITY') return dealingsOnly();
  return caller.region === WHOLE_COUNTRY ? null : dealingsOnly([caller.region]);
}

/** The record if the caller may see it. Throws NOT_FOUND otherwise. */
export const found =
  (noun: string, nounZh: string) =>
  <Row>(_context: RequestContext, row: Row | undefined, field: string): Row => {
    if (row) return row;
    throw hubError('NOT_FOUND', `there is no such ${noun}`, { messageZh: `未找到该${nounZh}`, field });
  };

/** Is the caller the sharing authority of this region? */
export const isAuthorityOf = ({ caller }: RequestContext, region: string): boolean =>
  caller.kind === 'SHARING_AUTHORITY' && regionCovers(caller.region, region);

/** The smallest region that contains both. */
export function commonRegion(one: string, other: string): string {
  for (const digits of [6, 4, 2]) {
    const region = one.slice(0, digits).padEnd(6, '0');
    if (regionCovers(region, other) && regionCovers(region, one)) return region;
  }
  return '100000';
}

/** The error if an agent addresses its own body in its person's name (民法典第一百六十八条). */
export const withItself = ({ caller }: RequestContext, body: string, field: string): UserError | false =>
  caller.mandate?.agent === body &&
  userError(
    field,
    'OWN',
    'an agent may not act towards its own body in the name of its person (Civil Code Art. 168); the person or another agent may',
    '受托人不得以委托人名义向本单位办理（民法典第一百六十八条），应由本人或者其他受托人办理',
  );

/** The calling person, noted for the ledger. Throws FORBIDDEN if the caller is a body. */
export function personAsking(context: RequestContext): string {
  const { caller } = context;
  onlyFor(caller.kind === 'PERSON', 'a person, about their own data', '本人', ONESELF);
  notePersons(context, [caller.participant]);
  return caller.participant;
}
