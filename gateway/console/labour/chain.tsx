import { go, useParam } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import type { Colours } from '../parts/chart.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { FirmLink } from '../parts/firm-link.tsx';
import { Progress } from '../parts/loading.tsx';
import { Picture } from '../parts/picture.tsx';
import { Missing } from '../parts/withheld.tsx';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { layoutChain, type PlacedChain } from './chain-layout.ts';
import { FirmChain } from './operations.ts';

const DEPTH = 4;
const ROW = 20;
const MIN_HEIGHT = 240;
const NARROW = 640;
/** The mark of synthetic names is left out in the chart. */
const MARK = /^（模拟）/;
const SHAPES: [role: string, shape: string][] = [
  ['PLATFORM', 'circle'],
  ['EXPRESS', 'circle'],
  ['PARTNER', 'rect'],
  ['STATION', 'triangle'],
  ['SOLE_TRADER', 'diamond'],
];

/** The employment chain of an enterprise: platform, partner, station, registered sole traders. */
export function Chain({ code }: { code: string }) {
  const [all, showAll] = useParam('chain');
  const found = useAsk(FirmChain, { code, depth: DEPTH });
  const firm = found.data?.enterprise;
  const chain = firm?.employmentChain;
  const placed = firm && chain && chain.length > 0 ? layoutChain(firm, chain) : undefined;
  const rows = all === 'all' ? (chain ?? []) : (chain ?? []).slice(0, 20);
  return (
    <section id="chain">
      <h2>{say('用工链条', 'Employment chain')}</h2>
      <Progress of={found} />
      <Missing answer={found.answer} operation={FirmChain} path="enterprise" coordinates={['Enterprise.employmentChain']} />
      {placed && (
        <Picture
          name="chain"
          label={say(
            `用工链条图，共 ${placed.firms.length} 家${placed.left > 0 ? `，另有 ${placed.left} 家未画出` : ''}`,
            `Chain of ${placed.firms.length} firms${placed.left > 0 ? `; ${placed.left} more firms are not shown` : ''}`,
          )}
          height={Math.max(MIN_HEIGHT, placed.rows * ROW + 60)}
          draw={(colours) => picture(placed, colours)}
          onChoose={(data) => {
            const { id } = data as { id?: string };
            if (id) go('/labour', { firm: id });
          }}
        />
      )}
      {chain && (
        <DataTable
          caption={say('链条各级', 'Links of the chain')}
          rows={rows}
          list={{ totalCount: chain.length }}
          keyOf={({ link }) => link.id}
          columns={[
            { name: say('层级', 'Level'), cell: ({ depth }) => depth, isNumber: true },
            {
              name: say('承接方', 'Contractor'),
              cell: ({ link }) => <FirmLink firm={link.contractor} />,
              value: ({ link }) => link.contractor?.name,
            },
            {
              name: say('角色', 'Part'),
              cell: ({ link }) => (link.contractor?.roles ?? []).map((role) => word('EnterpriseRole', role)).join('、'),
            },
            { name: say('发包方', 'Principal'), cell: ({ link }) => link.principal?.name ?? '—' },
            { name: say('业务', 'Business'), cell: ({ link }) => link.business },
            { name: say('作业地区', 'Place'), cell: ({ link }) => link.region.name },
            { name: say('起', 'From'), cell: ({ link }) => day(link.from) },
            { name: say('责任方', 'Responsible'), cell: ({ link }) => word('ResponsibleParty', link.responsible) },
            {
              name: say('最近监督', 'Supervised'),
              cell: ({ link }) => (link.supervisedOn ? day(link.supervisedOn) : say('从未', 'never')),
            },
          ]}
        />
      )}
      {chain && rows.length < chain.length && (
        <button type="button" onClick={() => showAll('all')}>
          {say(`显示全部 ${chain.length} 条`, `Show all ${chain.length}`)}
        </button>
      )}
    </section>
  );
}

function picture({ firms, links, rows }: PlacedChain, colours: Colours) {
  const isNarrow = innerWidth < NARROW;
  const columns = Math.max(...firms.map(({ column }) => column));
  const shade = [colours.mark, colours.soon, colours.met, colours.late];
  const roles = SHAPES.filter(([role]) => firms.some((firm) => roleOf(firm.roles) === role));
  return {
    legend: {
      top: 0,
      textStyle: { color: colours.ink },
      data: roles.map(([role, icon]) => ({ name: word('EnterpriseRole', role), icon })),
    },
    tooltip: {},
    series: [
      {
        type: 'graph',
        layout: 'none',
        top: 34,
        bottom: 16,
        left: 24,
        right: isNarrow ? 24 : 170,
        categories: roles.map(([role, symbol], i) => ({
          name: word('EnterpriseRole', role),
          symbol,
          itemStyle: { color: shade[i % shade.length] },
        })),
        edgeSymbol: ['none', 'arrow'],
        edgeSymbolSize: 6,
        lineStyle: { color: colours.quiet, opacity: 0.7 },
        emphasis: { focus: 'adjacency' },
        data: firms.map((firm) => ({
          id: firm.creditCode,
          name: `${firm.name ?? firm.creditCode} · ${(firm.roles ?? []).map((role) => word('EnterpriseRole', role)).join('、')}`,
          // Without a value the library would show NaN for a firm.
          value: firm.depth,
          x: (firm.column / Math.max(columns, 1)) * 1000,
          y: (firm.row / Math.max(rows - 1, 1)) * 1000,
          category: Math.max(
            0,
            roles.findIndex(([role]) => role === roleOf(firm.roles)),
          ),
          symbolSize: firm.depth === 0 ? 16 : 10,
          label: {
            show: !isNarrow,
            position: 'right',
            color: colours.ink,
            // Otherwise the line to the next level would cross the name.
            backgroundColor: colours.paper,
            padding: [1, 3],
            fontSize: 11,
            formatter: (firm.name ?? firm.creditCode).replace(MARK, ''),
          },
        })),
        links: links.map(({ from, to }) => ({ source: from, target: to })),
      },
    ],
  };
}

const roleOf = (roles: readonly string[] | null) => SHAPES.find(([role]) => roles?.includes(role))?.[0];
