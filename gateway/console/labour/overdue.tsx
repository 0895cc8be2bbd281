import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import type { Operation } from '../api/operation.ts';
import { type Asking, useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Deadlines } from '../parts/deadlines.tsx';
import { FirmLink } from '../parts/firm-link.tsx';
import { Progress } from '../parts/loading.tsx';
import { PlacePicker } from '../parts/pickers.tsx';
import { QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { daysUntil, money } from '../words/format.ts';
import { say } from '../words/say.ts';
import { AllOverdue } from './all-overdue.tsx';
import { MissingReportsTable } from './missing-reports.tsx';
import { type ItemKind, isLate, type OpenItem, openItems } from './open-items.ts';
import { OpenClues, OpenInspections, OpenRectifications } from './operations.ts';

const KINDS: Record<ItemKind, () => string> = {
  inspection: () => say('监察案件', 'inspection'),
  rectification: () => say('企业整改', 'rectification'),
  clue: () => say('欠薪线索', 'wage clue'),
};
const SOON = 7;
/** Each list contains this number of the oldest open records. */
const HELD = 100;

/**
 * Overdue items and items due soon in the caller's region: inspections, rectifications and wage clues in one list, longest
 * overdue first.
 */
export function Overdue() {
  const { me } = useSession();
  const { params } = useAddress();
  const region = params.get('place') || me.region?.code;
  const kind = params.get('kind') || undefined;
  const show = params.get('show') || 'late';
  const inspections = useAsk(OpenInspections, { region });
  const rectifications = useAsk(OpenRectifications, { region });
  const clues = useAsk(OpenClues, { region });
  const isAsking = inspections.isLoading || rectifications.isLoading || clues.isLoading;
  const open = openItems({
    inspections: inspections.data?.inspections,
    rectifications: rectifications.data?.rectifications,
    clues: clues.data,
  });
  // A missing list must not look like a list without overdue items.
  const isWhole = [inspections.data?.inspections, rectifications.data?.rectifications, clues.data?.received, clues.data?.inProgress].every(
    (one) => one !== null && one !== undefined,
  );
  const chosen = open.filter((one) => !kind || one.kind === kind);
  const late = chosen.filter(({ clock }) => isLate(clock));
  const next = chosen.find(({ clock }) => !isLate(clock));
  const rows = chosen.filter((one) => isWanted(one, show));
  const counts: [ItemKind, number, number | undefined][] = [
    ['inspection', inspections.data?.inspections?.nodes.length ?? 0, inspections.data?.inspections?.totalCount],
    ['rectification', rectifications.data?.rectifications?.nodes.length ?? 0, rectifications.data?.rectifications?.totalCount],
    ['clue', clues.data?.received?.nodes.length ?? 0, clues.data?.received?.totalCount],
  ];
  return (
    <>
      <QuestionForm>
        <PlacePicker name="place" value={region} />
        <Choice name="kind" label={say('事项', 'What')} value={kind ?? ''} of={kindChoices()} />
        <Choice name="show" label={say('范围', 'Which')} value={show} of={showChoices()} />
      </QuestionForm>
      <List name={KINDS.inspection()} of={inspections} operation={OpenInspections} coordinates={['Query.inspections', 'Inspection.*']} />
      <List
        name={KINDS.rectification()}
        of={rectifications}
        operation={OpenRectifications}
        coordinates={['Query.rectifications', 'Rectification.*']}
      />
      <List name={KINDS.clue()} of={clues} operation={OpenClues} coordinates={['Query.wageClues', 'WageClue.*']} />
      {!isAsking && (
        <p role="status">
          {countedKinds(kind)}
          {say('：', ': ')}
          {late.length > 0 && <strong className="late">{say(`逾期 ${late.length} 件`, `${late.length} overdue`)}</strong>}
          {late.length === 0 && isWhole && <strong className="met">{say('没有逾期', 'none overdue')}</strong>}
          {late.length === 0 && !isWhole && (
            <strong className="soon">{say('已取得的名单中没有逾期', 'none overdue in the lists that were returned')}</strong>
          )}
          {say(`，在办共 ${chosen.length} 件`, `, ${chosen.length} open`)}
          {!isWhole && say('（名单不全，见上）', ' (some lists are missing, see above)')}
          {next && say(`，最近到期 ${next.id}（${next.clock.dueOn}）`, `, next due ${next.id} (${next.clock.dueOn})`)}
          {say('。', '. ')}
          {counts
            .filter(([, held, total]) => total !== undefined && total > held && held >= HELD)
            .map(([one, , total]) =>
              say(
                `${KINDS[one]()}共 ${total} 件，此处为最早的 ${HELD} 件。`,
                ` ${KINDS[one]()}: the oldest ${HELD} of ${total} are shown.`,
              ),
            )}
        </p>
      )}
      <DataTable
        caption={`${countedKinds(kind)}${say('：', ': ')}${showChoices().find(([value]) => value === show)?.[1] ?? ''}`}
        rows={rows}
        keyOf={({ kind: of, id }) => of + id}
        columns={[
          { name: say('事项', 'What'), cell: (one) => KINDS[one.kind]() },
          {
            name: say('编号', 'Number'),
            cell: (one) => (
              <Link to={pathOf(one)} params={linkOf(one)}>
                {one.id}
              </Link>
            ),
            value: ({ id }) => id,
          },
          { name: say('内容', 'About'), cell: (one) => (one.kind === 'clue' ? money(one.what) : one.what) },
          {
            name: say('企业', 'Enterprise'),
            cell: ({ firm }) => (firm ? <FirmLink firm={firm} /> : '—'),
            value: ({ firm }) => firm?.name,
          },
          { name: say('地区', 'Place'), cell: ({ place }) => place },
          { name: say('期限', 'Clock'), cell: ({ clock }) => <Deadlines of={[clock]} />, value: ({ clock }) => clock.dueOn },
          { name: say('依据', 'Article'), cell: ({ clock }) => clock.article },
        ]}
      />
      <AllOverdue region={region} />
      <MissingReportsTable region={region} />
    </>
  );
}

interface ListProps {
  name: string;
  of: Asking<unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: of every type
  operation: Operation<any, any>;
  coordinates: string[];
}

/** The reason why one list is missing, with its name. */
function List({ name, of, operation, coordinates }: ListProps) {
  const isMissing = (of.answer?.faults.length ?? 0) > 0 || (of.answer?.withheld.length ?? 0) > 0;
  return (
    <>
      {isMissing && <h2>{name}</h2>}
      <Progress of={of} />
      <Missing answer={of.answer} operation={operation} coordinates={coordinates} />
    </>
  );
}

const isWanted = ({ clock }: OpenItem, show: string) =>
  show === 'all' || isLate(clock) || (show === 'soon' && daysUntil(clock.dueOn) <= SOON);

const pathOf = ({ kind }: OpenItem) => (kind === 'inspection' ? '/labour/inspections' : kind === 'clue' ? '/labour/clues' : '/labour');

function linkOf({ kind, id, firm }: OpenItem) {
  if (kind === 'inspection') return { firm: firm?.creditCode, inspection: id };
  return kind === 'clue' ? { clue: id } : { firm: firm?.creditCode };
}

/** The kinds in the first list; the second list contains every overdue duty. */
const countedKinds = (kind?: string) =>
  (Object.keys(KINDS) as ItemKind[])
    .filter((one) => !kind || one === kind)
    .map((one) => KINDS[one]())
    .join(say('、', ', '));

const kindChoices = (): [string, string][] => [
  ['', say('全部', 'all')],
  ...(Object.keys(KINDS) as ItemKind[]).map((one): [string, string] => [one, KINDS[one]()]),
];

const showChoices = (): [string, string][] => [
  ['late', say('已逾期', 'overdue')],
  ['soon', say(`已逾期和 ${SOON} 日内到期`, `overdue or due within ${SOON} days`)],
  ['all', say('全部在办', 'all open items')],
];

function Choice({ name, label, value, of }: { name: string; label: string; value: string; of: [string, string][] }) {
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {of.map(([one, shown]) => (
          <option key={one} value={one}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}
