import { useAddress } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { FirmLink } from '../parts/firm-link.tsx';
import { Progress } from '../parts/loading.tsx';
import { FirmPicker, PlacePicker } from '../parts/pickers.tsx';
import { Picture } from '../parts/picture.tsx';
import { Field, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { number } from '../words/format.ts';
import { say } from '../words/say.ts';
import { CoverageGaps, type CoverageGapsQuery, LatestReports } from './operations.ts';

type Gap = NonNullable<NonNullable<CoverageGapsQuery['coverageGaps']>['nodes']>[number];

const DRAWN = 20;
const ROW = 26;

/** Compares persons reported to the labour department with persons insured, largest gap first. */
export function Gaps() {
  const { me } = useSession();
  const { params } = useAddress();
  const region = params.get('place') || me.region?.code;
  const given = params.get('month') || undefined;
  const latest = useAsk(LatestReports, given ? undefined : {});
  const month = given ?? latestOf(latest.data?.enterprises?.nodes ?? []);
  const who = params.get('who');
  const where = {
    region,
    enterprise: params.get('firm') || undefined,
    platformsOnly: who === 'platforms' || undefined,
    outsidePilot: who === 'all' || who === 'platforms' || undefined,
    least: Number(params.get('least')) || undefined,
  };
  const found = useAsk(CoverageGaps, month ? { month, where, after: params.get('after') || undefined } : undefined);
  const gaps = found.data?.coverageGaps;
  const drawn = (gaps?.nodes ?? []).slice(0, DRAWN);
  return (
    <>
      <QuestionForm>
        <Field name="month" type="month" label={say('月份', 'Month')} usual={month} />
        <PlacePicker name="place" value={region} />
        <FirmPicker name="firm" value={where.enterprise} />
        <label className="field">
          <span>{say('范围', 'Which')}</span>
          <select name="who" defaultValue={who ?? ''}>
            <option value="">{say('试点平台（含合作企业）', 'pilot platforms with their partner firms')}</option>
            <option value="all">{say('全部企业（含试点范围外）', 'all enterprises, including those outside the pilot')}</option>
            <option value="platforms">{say('全部平台（含试点范围外）', 'all platforms, including those outside the pilot')}</option>
          </select>
        </label>
        <Field name="least" type="number" label={say('缺口不少于（人）', 'Gap of at least')} />
      </QuestionForm>
      <Progress of={latest} />
      <Progress of={found} />
      <Missing answer={found.answer} operation={CoverageGaps} path="coverageGaps" coordinates={['Query.coverageGaps', 'CoverageGap.*']} />
      {gaps && (
        <>
          <p>
            <small>
              {say(
                `${month} 用工情况报告与职业伤害保障参保记录对照，统计至十位，不足十人不显示；平台含为其用工的企业。`,
                `Employment reports for ${month} compared with records of occupational injury coverage; rounded to tens, numbers below ten not shown; platforms include the firms that provide workers for them.`,
              )}
            </small>
          </p>
          {drawn.length > 0 && (
            <Picture
              name="gaps"
              label={say(`缺口最大的 ${drawn.length} 家`, `The ${drawn.length} largest gaps`)}
              height={80 + drawn.length * ROW}
              draw={(colours) => ({
                legend: { top: 0, textStyle: { color: colours.ink } },
                grid: { top: 34, left: 8, right: 24, bottom: 4, containLabel: true },
                tooltip: { trigger: 'axis' },
                yAxis: { type: 'category', inverse: true, data: drawn.map(nameOf), axisLabel: { color: colours.ink } },
                xAxis: { type: 'value', axisLabel: { color: colours.ink }, splitLine: { lineStyle: { color: colours.line } } },
                series: [
                  {
                    type: 'bar',
                    name: say('报送', 'reported'),
                    data: drawn.map(({ reported, chainReported }) => chainReported ?? reported),
                  },
                  {
                    type: 'bar',
                    name: say('参保', 'insured'),
                    data: drawn.map(({ insured }) => insured),
                    itemStyle: { color: colours.met },
                  },
                ],
              })}
            />
          )}
          <DataTable
            caption={say(`参保缺口（${month}）`, `Coverage gaps, ${month}`)}
            rows={gaps.nodes ?? []}
            list={gaps}
            keyOf={({ enterprise }) => enterprise.creditCode}
            columns={[
              {
                name: say('企业', 'Enterprise'),
                cell: ({ enterprise }) => <FirmLink firm={enterprise} />,
                value: ({ enterprise }) => enterprise.name,
              },
              { name: say('地区', 'Place'), cell: (one) => one.region.name },
              {
                name: say('报送', 'Reported'),
                cell: ({ reported }) => number(reported),
                value: ({ reported }) => reported,
                isNumber: true,
              },
              {
                name: say('含合作企业', 'With partner firms'),
                cell: ({ chainReported }) => number(chainReported),
                value: ({ chainReported }) => chainReported,
                isNumber: true,
              },
              { name: say('参保', 'Insured'), cell: ({ insured }) => number(insured), value: ({ insured }) => insured, isNumber: true },
              { name: say('缺口', 'Gap'), cell: ({ gap }) => number(gap), value: ({ gap }) => gap, isNumber: true },
            ]}
          />
        </>
      )}
    </>
  );
}

const nameOf = ({ enterprise }: Gap) => (enterprise.name ?? enterprise.creditCode).replace(/^（模拟）/, '');

/** The latest month for which platforms have sent reports. */
function latestOf(firms: readonly { reportedHeadcounts: readonly { month: string }[] | null }[]): string | undefined {
  return firms
    .flatMap(({ reportedHeadcounts }) => reportedHeadcounts?.[0]?.month ?? [])
    .sort()
    .at(-1);
}
