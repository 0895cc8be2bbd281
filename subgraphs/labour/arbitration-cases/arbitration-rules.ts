import { today } from '../../shared/calendar/today.ts';
import { isOfAnotherProvince } from '../../shared/identifiers/arbitration-province.ts';
import { formatDecimal } from '../../shared/identifiers/decimal.ts';
import { yuanToFen } from '../../shared/identifiers/money.ts';
import { regionDepth } from '../../shared/identifiers/region-code.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { yuanRules } from '../../shared/rules/yuan-rules.ts';
import type { StoredItem } from './arbitration-case.entity.ts';
import type { ClaimItemInput } from './arbitration-case.inputs.ts';

const ARTICLE = '劳动争议调解仲裁法第二十一条';
const EARLIEST = '2008-05-01'; // day on which 劳动争议调解仲裁法 came into force
const MAX_ITEMS = 20;
const MAX_NAME = 100;

export interface Application {
  number: string;
  region: string;
  commission: string;
  worker: string;
  items: readonly ClaimItemInput[];
  filedOn: string;
  knewOn: string | null;
  relationEndedOn: string | null;
}

/** Rules of an application, for both mutation and file import. */
export const applicationRules = (one: Application): (UserError | false)[] => [
  regionDepth(one.region) < 2 &&
    userError('region', 'LEVEL', `must be a county or a prefecture-level city: ${ARTICLE}`, `须为县级或者设区的市级：${ARTICLE}`),
  isOfAnotherProvince(one.number, one.region) &&
    userError('number', 'COMMISSION', 'must be a case number of a commission of this region', '案号不是该地区仲裁委员会的案号'),
  ...textRules({ commission: one.commission }, MAX_NAME),
  ...pseudonymRules('worker', one.worker),
  ...itemRules(one.items),
  ...dayRules('filedOn', one.filedOn, EARLIEST, today()),
  ...(one.knewOn ? dayRules('knewOn', one.knewOn, EARLIEST, one.filedOn) : []),
  ...(one.relationEndedOn ? dayRules('relationEndedOn', one.relationEndedOn, EARLIEST, one.filedOn) : []),
];

/** Rules of the outcome; which outcomes are possible depends on acceptance. */
export const endingRules = (outcome: string, acceptedOn: string | null): (UserError | false)[] => [
  outcome !== 'NOT_ACCEPTED' &&
    acceptedOn === null &&
    userError('outcome', 'ORDER', 'the case has not been accepted yet', '该案件尚未受理'),
  outcome === 'NOT_ACCEPTED' && acceptedOn !== null && userError('outcome', 'ORDER', 'the case has been accepted already', '该案件已受理'),
];

/** Sum of the amounts claimed, yuan. */
export const amountOf = (items: readonly ClaimItemInput[]): string => {
  const fen = items.reduce((total, { amount }) => total + (amount ? yuanToFen(amount) : 0n), 0n);
  return formatDecimal(fen, 2);
};

function itemRules(items: readonly ClaimItemInput[]): (UserError | false)[] {
  if (items.length === 0 || items.length > MAX_ITEMS)
    return [userError('items', 'LENGTH', `1 to ${MAX_ITEMS} items`, `须有 1 至 ${MAX_ITEMS} 项`)];
  return items.flatMap(({ claim, amount }, i) => [
    ...yuanRules(`items.${i}.amount`, amount),
    claim !== 'CONFIRM_RELATION' &&
      amount == null &&
      userError(`items.${i}.amount`, 'MISSING', 'give the amount claimed', '须填写请求金额'),
  ]);
}

/** Whether the outcome requires an award for each claim. */
export const awardsItems = (outcome: string | null | undefined): boolean => outcome === 'AWARD_FOR_WORKER' || outcome === 'AWARD_IN_PART';

/** An award states an amount for each claim; any other outcome states none. */
export function awardRules(
  outcome: string,
  items: readonly Pick<StoredItem, 'amount'>[],
  awards: (string | null)[] | undefined,
): (UserError | false)[] {
  if (!awardsItems(outcome))
    return [awards !== undefined && userError('awards', 'TOGETHER', 'only allowed if the outcome is an award', '仅裁决支持时填写')];
  if (awards?.length !== items.length)
    return [userError('awards', 'LENGTH', `give one award for each of the ${items.length} claims`, `须与 ${items.length} 项请求一一对应`)];
  return awards.flatMap((awarded, i) => [
    ...yuanRules(`awards.${i}.awarded`, awarded),
    awarded === null &&
      items[i]?.amount != null &&
      userError(
        `awards.${i}.awarded`,
        'MISSING',
        'an amount was claimed: give the amount awarded, 0 if nothing was awarded',
        '该项有请求金额，须填写裁决金额（含零）',
      ),
  ]);
}
