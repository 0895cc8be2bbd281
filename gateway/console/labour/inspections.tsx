import { useAddress, useParam } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { ChooseRow } from '../parts/choose-row.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Deadlines } from '../parts/deadlines.tsx';
import { FirmLink } from '../parts/firm-link.tsx';
import { Progress } from '../parts/loading.tsx';
import { FirmPicker, PlacePicker } from '../parts/pickers.tsx';
import { QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { InspectionSteps, OpenInspectionForm } from './inspection-steps.tsx';
import { Inspections as InspectionsOperation } from './operations.ts';

/** Inspections of a region or an enterprise, with forms for opening, extending and closing one. */
export function Inspections() {
  const { me } = useSession();
  const { params } = useAddress();
  const [chosen, choose] = useParam('inspection');
  const firm = params.get('firm') || undefined;
  const region = params.get('place') || (firm ? undefined : me.region?.code);
  const state = params.get('state');
  const open = state === 'open' ? true : state === 'closed' ? false : undefined;
  const found = useAsk(InspectionsOperation, { where: { region, enterprise: firm, open }, after: params.get('after') || undefined });
  const inspections = found.data?.inspections;
  const one = inspections?.nodes.find(({ number }) => number === chosen);
  return (
    <>
      <QuestionForm>
        <PlacePicker name="place" value={region} />
        <FirmPicker name="firm" value={firm} />
        <label className="field">
          <span>{say('状态', 'State')}</span>
          <select name="state" defaultValue={state ?? ''}>
            <option value="">{say('全部', 'all')}</option>
            <option value="open">{say('在办', 'open')}</option>
            <option value="closed">{say('已结', 'closed')}</option>
          </select>
        </label>
      </QuestionForm>
      <Progress of={found} />
      <Missing
        answer={found.answer}
        operation={InspectionsOperation}
        path="inspections"
        coordinates={['Query.inspections', 'Inspection.*']}
      />
      {inspections && (
        <DataTable
          caption={say('劳动保障监察案件', 'Inspections')}
          rows={inspections.nodes}
          list={inspections}
          keyOf={({ number }) => number}
          columns={[
            {
              name: say('编号', 'Number'),
              cell: ({ number, closedOn }) => (closedOn ? number : <ChooseRow number={number} chosen={chosen} choose={choose} />),
              value: ({ number }) => number,
            },
            {
              name: say('企业', 'Enterprise'),
              cell: ({ enterprise }) => <FirmLink firm={enterprise} />,
              value: ({ enterprise }) => enterprise?.name,
            },
            { name: say('事项', 'Subject'), cell: ({ subject }) => subject },
            { name: say('地区', 'Place'), cell: (row) => row.region.name },
            { name: say('立案', 'Opened'), cell: ({ openedOn }) => day(openedOn) },
            { name: say('延长', 'Prolonged'), cell: ({ extendedOn }) => day(extendedOn) },
            { name: say('结案', 'Closed'), cell: ({ closedOn }) => day(closedOn) },
            { name: say('结果', 'Result'), cell: ({ result }) => word('InspectionResult', result) },
            { name: say('违法行为', 'Violations'), cell: ({ violationCount }) => violationCount, isNumber: true },
            {
              name: say('办案期限', 'Clock'),
              cell: ({ deadlines }) => <Deadlines of={deadlines} />,
              value: ({ deadlines }) => deadlines[0]?.dueOn,
            },
          ]}
        />
      )}
      {one && !one.closedOn && <InspectionSteps number={one.number} isExtended={one.extendedOn !== null} onTaken={found.again} />}
      {me.kind === 'LABOUR' && <OpenInspectionForm firm={firm} onTaken={found.again} />}
    </>
  );
}
