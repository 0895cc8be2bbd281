import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Deadlines } from '../parts/deadlines.tsx';
import { FirmLink } from '../parts/firm-link.tsx';
import { Progress } from '../parts/loading.tsx';
import { FirmPicker, PlacePicker } from '../parts/pickers.tsx';
import { EnumField, enumParam, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { day, money } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { Clue } from './clue.tsx';
import { WageClues } from './operations.ts';

/** Wage clues of a region with their deadlines; the chosen one can be accepted, transferred or closed. */
export function Clues() {
  const { me } = useSession();
  const { params } = useAddress();
  const clue = params.get('clue') || undefined;
  const region = params.get('place') || me.region?.code;
  const where = {
    region,
    enterprise: params.get('firm') || undefined,
    status: enumParam(params, 'status', 'ClueStatus'),
    channel: enumParam(params, 'channel', 'ClueChannel'),
  };
  const found = useAsk(WageClues, { where, after: params.get('after') || undefined });
  const clues = found.data?.wageClues;
  return (
    <>
      <QuestionForm>
        <PlacePicker name="place" value={region} />
        <FirmPicker name="firm" value={where.enterprise} />
        <EnumField name="status" of="ClueStatus" label={say('状态', 'State')} />
        <EnumField name="channel" of="ClueChannel" label={say('来源', 'Channel')} />
      </QuestionForm>
      {clue && <Clue id={clue} onTaken={found.again} />}
      <Progress of={found} />
      <Missing answer={found.answer} operation={WageClues} path="wageClues" coordinates={['Query.wageClues', 'WageClue.*']} />
      {clues && (
        <DataTable
          caption={say('欠薪线索', 'Wage clues')}
          rows={clues.nodes}
          list={clues}
          keyOf={({ id }) => id}
          columns={[
            {
              name: say('编号', 'Number'),
              cell: ({ id }) => (
                <Link
                  to="/labour/clues"
                  params={{ ...Object.fromEntries(params), clue: id }}
                  aria-current={id === clue ? 'true' : undefined}
                >
                  {id}
                </Link>
              ),
              value: ({ id }) => id,
            },
            { name: say('登记', 'Received'), cell: ({ receivedOn }) => day(receivedOn) },
            { name: say('来源', 'Channel'), cell: ({ channel }) => word('ClueChannel', channel) },
            {
              name: say('被反映企业', 'Enterprise'),
              cell: ({ enterprise }) => <FirmLink firm={enterprise} />,
              value: ({ enterprise }) => enterprise?.name,
            },
            { name: say('办理地区', 'Place'), cell: (one) => one.region.name },
            { name: say('金额', 'Amount'), cell: ({ amount }) => money(amount), value: ({ amount }) => Number(amount), isNumber: true },
            { name: say('状态', 'State'), cell: ({ status }) => word('ClueStatus', status) },
            {
              name: say('期限', 'Clock'),
              cell: ({ deadlines }) => <Deadlines of={deadlines} />,
              value: ({ deadlines }) => deadlines[0]?.dueOn,
            },
          ]}
        />
      )}
    </>
  );
}
