import { addDays, addMonths, today } from '../../shared/calendar/today.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { limitOf } from '../time-limits/time-limits.ts';
import { frameTerm } from './clause-frame.ts';
import type { ClauseInput, FileCollectiveContractInput } from './contract-filing.inputs.ts';

type Rules = (UserError | false)[];

const MAX_TITLE_LENGTH = 200;
const MAX_REGIONS = 50;
const MAX_CLAUSES = 200;
const MAX_TERMS = 20;
const MAX_ENTERPRISES = 2_000;
const DECIMAL = /^\d{1,9}(\.\d{1,4})?$/;
const MAX_PAST = 365;
const WITHOUT_EMPLOYERS = ['INDUSTRY', 'REGIONAL'];

export const titleRules = (title: string): Rules => textRules({ title }, MAX_TITLE_LENGTH);

/** Signed within the last year. A filing after more than ten days is accepted; its time limit is then shown as late. */
export const signedRules = (signedOn: string): Rules => dayRules('signedOn', signedOn, addDays(today(), -MAX_PAST));

/**
 * One to three years. No source says whether a term begins when the parties agreed it or when the contract takes effect, which
 * is weeks later: refused is only what is too short from the first of these days, or too long from the second.
 */
export function termRules(agreedFrom: string, effectiveOn: string, expiresOn: string): Rules {
  const { count: most, article } = limitOf('CC_TERM');
  const { count: least } = limitOf('CC_TERM_LEAST');
  const [from, to] = [lastOfTerm(agreedFrom, least), lastOfTerm(effectiveOn, most)];
  const outside = expiresOn < from || expiresOn > to;
  return [
    outside &&
      userError(
        'expiresOn',
        'TERM',
        `must be at least ${least} year after ${agreedFrom} and at most ${most} years after ${effectiveOn}, from ${from} to ${to} (${article})`,
        `期限须为自 ${agreedFrom} 起至少 ${least} 年、自 ${effectiveOn} 起至多 ${most} 年，即期满日期在 ${from} 至 ${to} 之间（${article}）`,
      ),
  ];
}

/** Last day of a term of so many years that begins on a day; of one that begins on 29 February, the last of a February. */
function lastOfTerm(first: string, years: number): string {
  const ends = [addDays(addMonths(first, 12 * years), -1), addMonths(addDays(first, -1), 12 * years)];
  return ends.sort()[1] as string;
}

export function placeRules({ region, regions }: Pick<FileCollectiveContractInput, 'region' | 'regions'>): Rules {
  return [
    ...countRules('regions', regions.length, 1, MAX_REGIONS),
    ...regions
      .slice(0, MAX_REGIONS)
      .map(
        (one, i) =>
          !regionCovers(region, one) &&
          userError(`regions.${i}`, 'OUTSIDE', `the place must be inside ${region}`, `不在 ${region} 范围之内`),
      ),
  ];
}

export type Parties = Pick<FileCollectiveContractInput, 'kind' | 'sector' | 'employers' | 'covers'>;

export function partyRules({ kind, sector, employers, covers }: Parties): Rules {
  return [
    ...listRules('employers', employers ?? []),
    ...listRules('covers', covers ?? []),
    !WITHOUT_EMPLOYERS.includes(kind) &&
      !employers?.length &&
      userError('employers', 'MISSING', 'at least one enterprise that signed is required', '须列明签约企业'),
    kind === 'INDUSTRY' &&
      !sector &&
      userError('sector', 'MISSING', 'sector is required for an industry contract', '行业性集体合同须列明行业'),
  ];
}

/** Each clause must have a text, and each of its coded numbers must occur in that text. */
export function clauseRules(clauses: readonly ClauseInput[]): Rules {
  return [
    ...countRules('clauses', clauses.length, 1, MAX_CLAUSES),
    ...clauses.slice(0, MAX_CLAUSES).flatMap(({ topic, text, terms }, i) => [
      ...textRules({ [`clauses.${i}.text`]: text }),
      ...countRules(`clauses.${i}.terms`, terms?.length ?? 0, 0, MAX_TERMS),
      ...(terms ?? []).slice(0, MAX_TERMS).flatMap(({ name, value }, t): Rules => {
        const field = `clauses.${i}.terms.${t}`;
        const known = frameTerm(name);
        return [
          known?.topic !== topic &&
            userError(
              `${field}.name`,
              'UNKNOWN_TERM',
              `the coding frame has no such term on ${topic}; see clauseTerms`,
              '编码框架的该主题下没有该要素',
            ),
          !DECIMAL.test(value) &&
            userError(`${field}.value`, 'FORMAT', 'must be a decimal with at most four decimal places', '须为至多四位小数的数'),
          DECIMAL.test(value) &&
            !new RegExp(`(?<![\\d.])${value.replace('.', '\\.')}(?![\\d.])`).test(text.normalize('NFKC')) &&
            userError(`${field}.value`, 'NOT_IN_TEXT', 'the text of the clause does not contain this number', '条款原文没有该数值'),
        ];
      }),
    ]),
  ];
}

const listRules = (field: string, codes: readonly string[]): Rules => [
  ...countRules(field, codes.length, 0, MAX_ENTERPRISES),
  new Set(codes).size < codes.length && userError(field, 'TWICE', 'an enterprise is listed twice', '企业重复'),
];

const countRules = (field: string, count: number, from: number, to: number): Rules => [
  (count < from || count > to) &&
    userError(field, 'LENGTH', `${field} must have ${from} to ${to} entries`, `${field} 须有 ${from} 至 ${to} 项`),
];
