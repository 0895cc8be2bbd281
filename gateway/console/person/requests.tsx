import { useAddress, useParam } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { useCaller } from '../api/use-caller.ts';
import { ChooseRow } from '../parts/choose-row.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Deadlines } from '../parts/deadlines.tsx';
import { Progress } from '../parts/loading.tsx';
import { EnumField, enumParam, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { MyRequests } from './operations.ts';
import { AnswerRequest, DecideComplaint, FileRequest, OwnRequestSteps } from './request-steps.tsx';

/** Requests about personal data: for a person their own, with a form for a new one; for a body those it has to answer. */
export function Requests() {
  const { me } = useSession();
  const { mandate } = useCaller();
  const { params } = useAddress();
  const [chosen, choose] = useParam('request');
  const found = useAsk(MyRequests, {
    where: { state: enumParam(params, 'state', 'PersonRequestState') },
    after: params.get('after') || undefined,
  });
  const requests = found.data?.personRequests;
  const one = requests?.nodes?.find(({ id }) => id === chosen);
  const isPerson = me.kind === 'PERSON' || mandate !== undefined;
  return (
    <>
      <QuestionForm>
        <EnumField name="state" of="PersonRequestState" label={say('状态', 'State')} />
      </QuestionForm>
      <Progress of={found} />
      <Missing
        answer={found.answer}
        operation={MyRequests}
        path="personRequests"
        coordinates={['Query.personRequests', 'PersonRequest.*']}
      />
      {requests && (
        <DataTable
          caption={isPerson ? say('我的请求', 'My requests') : say('个人请求', 'Personal requests')}
          rows={requests.nodes ?? []}
          list={requests}
          keyOf={({ id }) => id}
          columns={[
            {
              name: say('编号', 'Number'),
              cell: ({ id }) => <ChooseRow number={id} chosen={chosen} choose={choose} />,
              value: ({ id }) => id,
            },
            { name: say('类别', 'Kind'), cell: ({ kind }) => word('PersonRequestKind', kind) },
            { name: say('被请求单位', 'To'), cell: ({ addressed }) => addressed?.name ?? '—' },
            { name: say('内容', 'Content'), cell: ({ content }) => content },
            { name: say('提出日期', 'Filed on'), cell: ({ filedOn }) => day(filedOn) },
            { name: say('状态', 'State'), cell: ({ state }) => word('PersonRequestState', state) },
            {
              name: say('时限', 'Clocks'),
              cell: ({ deadlines }) => <Deadlines of={deadlines} />,
              value: ({ deadlines }) => deadlines[0]?.dueOn,
            },
            { name: say('答复', 'Answer'), cell: ({ answer, decision }) => decision ?? answer ?? '—' },
          ]}
        />
      )}
      {one && isPerson && <OwnRequestSteps id={one.id} state={one.state} onTaken={found.again} />}
      {one && !isPerson && one.state === 'FILED' && <AnswerRequest id={one.id} onTaken={found.again} />}
      {one && !isPerson && one.state === 'COMPLAINED' && <DecideComplaint id={one.id} onTaken={found.again} />}
      {isPerson && <FileRequest to={params.get('to') ?? undefined} onTaken={found.again} />}
    </>
  );
}
