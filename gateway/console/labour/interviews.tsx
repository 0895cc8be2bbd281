import { useAddress, useParam } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { ChooseRow } from '../parts/choose-row.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { FirmLink } from '../parts/firm-link.tsx';
import { Progress } from '../parts/loading.tsx';
import { FirmPicker, PlacePicker } from '../parts/pickers.tsx';
import { EnumField, enumParam, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { ProposeInterview, RecordOutcome } from './interview-steps.tsx';
import { Interviews as InterviewsOperation } from './operations.ts';

/** Joint interviews and guidance, with forms for proposing an interview and recording its result. */
export function Interviews() {
  const { me } = useSession();
  const { params } = useAddress();
  const [chosen, choose] = useParam('interview');
  const firm = params.get('firm') || undefined;
  const region = params.get('place') || (firm ? undefined : me.region?.code);
  const where = {
    region,
    enterprise: firm,
    kind: enumParam(params, 'kind', 'InterviewKind'),
    state: enumParam(params, 'state', 'InterviewState'),
  };
  const found = useAsk(InterviewsOperation, { where, after: params.get('after') || undefined });
  const interviews = found.data?.interviews;
  const one = interviews?.nodes.find(({ id, state }) => id === chosen && state === 'PROPOSED');
  return (
    <>
      <QuestionForm>
        <PlacePicker name="place" value={region} />
        <FirmPicker name="firm" value={firm} />
        <EnumField name="kind" of="InterviewKind" label={say('类型', 'Kind')} />
        <EnumField name="state" of="InterviewState" label={say('状态', 'State')} />
      </QuestionForm>
      <Progress of={found} />
      <Missing answer={found.answer} operation={InterviewsOperation} path="interviews" coordinates={['Query.interviews', 'Interview.*']} />
      {interviews && (
        <DataTable
          caption={say('约谈和用工指导', 'Interviews and guidance')}
          rows={interviews.nodes}
          list={interviews}
          keyOf={({ id }) => id}
          columns={[
            {
              name: say('编号', 'Number'),
              cell: ({ id, state }) => (state === 'PROPOSED' ? <ChooseRow number={id} chosen={chosen} choose={choose} /> : id),
              value: ({ id }) => id,
            },
            { name: say('类型', 'Kind'), cell: ({ kind }) => word('InterviewKind', kind) },
            {
              name: say('企业', 'Enterprise'),
              cell: ({ enterprise }) => <FirmLink firm={enterprise} />,
              value: ({ enterprise }) => enterprise?.name,
            },
            { name: say('参与部门', 'Departments'), cell: ({ agencies }) => agencies.join('、') },
            { name: say('事项', 'Topics'), cell: ({ topics }) => topics.join('、') },
            { name: say('地区', 'Place'), cell: (row) => row.region.name },
            { name: say('计划', 'Planned'), cell: ({ plannedOn }) => day(plannedOn) },
            { name: say('约谈', 'Held'), cell: ({ heldOn }) => day(heldOn) },
            { name: say('状态', 'State'), cell: ({ state }) => word('InterviewState', state) },
            { name: say('结果', 'Outcome'), cell: ({ outcome }) => outcome ?? '—' },
          ]}
        />
      )}
      {one && <RecordOutcome id={one.id} onTaken={found.again} />}
      {me.kind === 'LABOUR' && <ProposeInterview firm={firm} topic={params.get('topic') ?? undefined} onTaken={found.again} />}
    </>
  );
}
