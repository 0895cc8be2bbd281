import { useSession } from '../session/session.ts';
import { instant, number } from '../words/format.ts';
import { say, word } from '../words/say.ts';

/** Facts about a list other than its rows. */
export interface ListFacts {
  totalCount?: number | null;
  /** whether `totalCount` is an estimate */
  totalCountEstimated?: boolean | null;
  pageInfo?: { hasNextPage: boolean; endCursor?: string | null } | null;
  omitted?: readonly { reason: string; article: string; count?: number | null }[] | null;
  coverage?: { regions: readonly string[]; asOf: string } | null;
  absence?: string | null;
}

const EMPTY: Record<string, () => string> = {
  NOT_COVERED: () =>
    say(
      '本登记未覆盖该地区，不能据此认为没有记录',
      'This register does not cover the region, so an empty list does not mean that there are no records',
    ),
  WITHHELD: () =>
    say('没有可以提供的记录；不排除另有依法不予提供的记录', 'No records can be shown; there may be records that are withheld by law'),
};

/** The text of an empty table: it distinguishes no records from records that this user must not see. */
export const emptyText = (list: ListFacts | undefined): string =>
  EMPTY[list?.absence ?? '']?.() ?? say('没有符合条件的记录', 'No matching records');

/** The rules that leave out records, the regions for which the list is complete, and the time of the query. */
export function LeftOut({ of }: { of: ListFacts }) {
  const { me } = useSession();
  const { omitted, coverage } = of;
  if (!coverage || !omitted || omitted.length === 0) return null;
  const nameOf = (region: string) =>
    region === '100000' ? say('全国', 'the whole country') : region === me.region?.code ? me.region.name : region;
  return (
    <p className="hint left-out">
      {say('依规则未列入：', 'Not listed by rule: ')}
      {omitted
        .map(({ reason, article, count }) => {
          const many = count ? say(`，约 ${number(count)} 条`, `, about ${number(count)}`) : '';
          return `${word('OmissionReason', reason)}${say('（', ' (')}${article}${many}${say('）', ')')}`;
        })
        .join(say('；', '; '))}
      {say('。', '. ')}
      {coverage.regions.length > 0 &&
        say(`完整列出的地区：${coverage.regions.map(nameOf).join('、')}。`, `Complete for: ${coverage.regions.map(nameOf).join(', ')}. `)}
      {say(`读取时间 ${instant(coverage.asOf)}`, `Read at ${instant(coverage.asOf)}`)}
    </p>
  );
}
