import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { Picture } from '../parts/picture.tsx';
import { Missing } from '../parts/withheld.tsx';
import { number } from '../words/format.ts';
import { say } from '../words/say.ts';
import { FirmCover, type LabourGapFragment } from './operations.ts';

interface CoverProps {
  code: string;
  /** the latest month of the enterprise's reports */
  latest: string;
}

/** Compares reported and insured persons in the six months up to the latest report. */
export function Cover({ code, latest }: CoverProps) {
  const [m1, m2, m3, m4, m5, m6] = [0, 1, 2, 3, 4, 5].map((back) => monthsBefore(latest, back)) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const found = useAsk(FirmCover, { code, m1, m2, m3, m4, m5, m6 });
  const firm = found.data?.enterprise;
  const months = firm ? [firm.sixth, firm.fifth, firm.fourth, firm.third, firm.second, firm.first] : [];
  const rows = months.filter((one): one is LabourGapFragment => one !== null);
  const last = rows.at(-1);
  return (
    <section id="cover">
      <h2>{say('报送人数与参保人数', 'Reported and insured')}</h2>
      <Progress of={found} />
      <Missing answer={found.answer} operation={FirmCover} path="enterprise" coordinates={['Enterprise.coverageGap']} />
      {last && (
        <p>
          {say(
            `${last.month} 报送 ${number(last.reported)} 人，职业伤害保障参保 ${number(last.insured)} 人，缺口 ${number(last.gap)} 人。`,
            `${last.month}: ${number(last.reported)} reported, ${number(last.insured)} insured against occupational injury, gap ${number(last.gap)}.`,
          )}{' '}
          <small>
            {say(
              '统计至十位，不足十人不显示；截至各月末，依企业报送和经办记录。',
              'Rounded to tens, numbers below ten not shown; at the end of each month, from employment reports and insurance records.',
            )}
          </small>
        </p>
      )}
      {rows.length > 0 && (
        <Picture
          name="cover"
          label={say('各月报送人数与参保人数', 'Reported and insured persons by month')}
          draw={(colours) => ({
            legend: { top: 0, textStyle: { color: colours.ink } },
            grid: { top: 34, left: 8, right: 8, bottom: 4, containLabel: true },
            tooltip: { trigger: 'axis' },
            xAxis: { type: 'category', data: rows.map(({ month }) => month), axisLabel: { color: colours.ink } },
            yAxis: {
              type: 'value',
              axisLabel: { color: colours.ink },
              splitLine: { lineStyle: { color: colours.line } },
            },
            series: [
              { type: 'bar', name: say('报送', 'reported'), data: rows.map(({ reported }) => reported) },
              {
                type: 'bar',
                name: say('参保', 'insured'),
                data: rows.map(({ insured }) => insured),
                itemStyle: { color: colours.met },
              },
            ],
          })}
        />
      )}
      {rows.length > 0 && (
        <DataTable
          caption={say('报送与参保', 'Reported and insured')}
          rows={rows}
          keyOf={({ month }) => month}
          columns={[
            { name: say('月份', 'Month'), cell: ({ month }) => month },
            { name: say('报送', 'Reported'), cell: ({ reported }) => number(reported), value: ({ reported }) => reported, isNumber: true },
            { name: say('参保', 'Insured'), cell: ({ insured }) => number(insured), value: ({ insured }) => insured, isNumber: true },
            { name: say('缺口', 'Gap'), cell: ({ gap }) => number(gap), value: ({ gap }) => gap, isNumber: true },
          ]}
        />
      )}
    </section>
  );
}

/** The month `back` months earlier: 2026-01, 1 → 2025-12. */
function monthsBefore(month: string, back: number): string {
  const [year, one] = month.split('-').map(Number) as [number, number];
  const counted = year * 12 + one - 1 - back;
  return `${Math.floor(counted / 12)}-${String((counted % 12) + 1).padStart(2, '0')}`;
}
