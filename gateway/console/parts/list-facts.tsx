import { useSession } from '../session/session.ts';
import { instant, number } from '../words/format.ts';
import { say, word } from '../words/say.ts';

/** What a list says of itself beside its rows. */
export interface ListFacts {
  totalCount?: number | null;
  /** is `totalCount` an estimate? */
  totalCountEstimated?: boolean | null;
  pageInfo?: { hasNextPage: boolean; endCursor?: string | null } | null;
  omitted?: readonly { reason: string; article: string; count?: number | null }[] | null;
  coverage?: { regions: readonly string[]; asOf: string } | null;
  absence?: string | null;
}

const EMPTY: Record<string, () => string> = {
  NOT_COVERED: () =>
    say('本登记未覆盖该地区，不能据此认为没有记录', 'This register does not cover that region: nothing follows from an empty list'),
  WITHHELD: () =>
    say('没有可以提供的记录；不排除另有依法不予提供的记录', 'No record may be shown; there may be some that the law withholds'),
};

/** What stands in a table without rows: no record, or none that this reader may see, are two things. */
export const emptyText = (list: ListFacts | undefined): string =>
  EMPTY[list?.absence ?? '']?.() ?? say('没有符合条件的记录', 'No record fits');

/** Which records a list leaves out by rule, inside which regions it is whole, and when it was read. */
export function LeftOut({ of }: { of: ListFacts }) {
  const { me } = useSession();
  const { omitted, coverage } = of;
  if (!coverage || !omitted || omitted.length === 0) return null;
  const nameOf = (region: string) =>
    region === '100000' ? say('全国', 'the whole country') : region === me.region?.code ? me.region.name : region;
  return (
    <p className="hint left-out">
      {say('依规则未列入：', 'Left out by rule: ')}
      {omitted
        .map(({ reason, article, count }) => {
          const many = count ? say(`，约 ${number(count)} 条`, `, about ${number(count)}`) : '';
          return `${word('OmissionReason', reason)}${say('（', ' (')}${article}${many}${say('）', ')')}`;
        })
        .join(say('；', '; '))}
      {say('。', '. ')}
      {coverage.regions.length > 0 &&
        say(`完整列出的地区：${coverage.regions.map(nameOf).join('、')}。`, `Whole for ${coverage.regions.map(nameOf).join(', ')}. `)}
      {say(`读取时间 ${instant(coverage.asOf)}`, `Read ${instant(coverage.asOf)}`)}
    </p>
  );
}
