import { parse, print } from 'graphql';
import { addMonths, today } from '../../shared/calendar/today.ts';
import { operationHash } from '../../shared/identifiers/operation-hash.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { ApprovedOperation } from '../agreements/terms.type.ts';
import type { CatalogueWord } from './sharing-request.repository.ts';

const MAX_COORDINATES = 200;
const MAX_REGIONS = 100;
const MAX_OPERATIONS = 50;
const MAX_DOCUMENT_LENGTH = 20_000;
const MAX_PERIOD_MONTHS = 60;

type Broken = UserError | false;

export const countRules = (coordinates: readonly string[], regions: readonly string[], operations: readonly string[]): Broken[] => [
  (coordinates.length === 0 || coordinates.length > MAX_COORDINATES) &&
    userError('coordinates', 'COUNT', `must list 1 to ${MAX_COORDINATES} fields`, `数据项须为 1 至 ${MAX_COORDINATES} 项`),
  (regions.length === 0 || regions.length > MAX_REGIONS) &&
    userError('regions', 'COUNT', `must list 1 to ${MAX_REGIONS} regions`, `地区须为 1 至 ${MAX_REGIONS} 个`),
  operations.length > MAX_OPERATIONS &&
    userError('operations', 'COUNT', `at most ${MAX_OPERATIONS} documents can be approved`, `获准操作不得超过 ${MAX_OPERATIONS} 个`),
];

export const periodRules = (from: string | null | undefined, to: string | null | undefined): Broken[] => [
  Boolean(from && to && from > to) && userError('validTo', 'ORDER', 'validTo must not be before validFrom', '截止日不得早于起始日'),
  Boolean(to && to < today() && !(from && from > to)) &&
    userError('validTo', 'PAST', 'the agreement would already have ended; give a day in the future', '共享期限已届满，请填写以后的截止日'),
  Boolean(from && to && to > addMonths(from, MAX_PERIOD_MONTHS)) &&
    userError('validTo', 'PERIOD', 'an agreement lasts at most five years; request again after that', '共享期限最长五年，期满可重新申请'),
];

export const regionRules = (field: string, inner: readonly string[], outer: readonly string[], whose: string, whoseZh: string): Broken[] =>
  inner
    .filter((region) => !outer.some((one) => regionCovers(one, region)))
    .map((region) => userError(field, 'REGION', `${region} is outside ${whose}`, `${region} 不在${whoseZh}范围内`));

export const catalogueRules = (words: readonly CatalogueWord[]): Broken[] =>
  words.map(({ asked, attribute, legal_basis }) => {
    if (/^(Query|Mutation)\./.test(asked))
      return userError(
        'coordinates',
        'NO_DATA',
        `${asked} is a root field, not data; list the fields of the type it returns`,
        `${asked} 是查询入口而非数据项，请列明其返回类型的数据项`,
      );
    if (attribute === null)
      return userError('coordinates', 'UNKNOWN_FIELD', `this provider does not share ${asked}`, `提供方未共享数据项 ${asked}`);
    return (
      attribute === 'WITHHELD' &&
      userError('coordinates', 'WITHHELD_BY_LAW', `${asked} is not shared: ${legal_basis}`, `${asked} 不予共享：${legal_basis}`)
    );
  });

/** Approved documents by the hash that the hub uses; invalid GraphQL gives an error. */
export function approvedOperations(documents: readonly string[]): { operations: ApprovedOperation[]; errors: Broken[] } {
  const errors: Broken[] = [];
  const operations: ApprovedOperation[] = [];
  for (const document of documents)
    try {
      if (document.length > MAX_DOCUMENT_LENGTH) throw new Error('too long');
      const parsed = parse(document, { noLocation: true });
      operations.push({ hash: operationHash(parsed), document: print(parsed) });
    } catch {
      errors.push(
        userError(
          'operations',
          'DOCUMENT',
          'a document is not GraphQL, or is longer than 20,000 characters',
          '获准操作不是有效的 GraphQL 文档，或者超过 20,000 个字符',
        ),
      );
    }
  return { operations, errors };
}
