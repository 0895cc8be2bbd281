import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { Field, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { instant, yesNo } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { LooksAtMe } from './operations.ts';

/** Who queried data of the person, when and why, with a link to request an explanation from that body. */
export function Looks() {
  const { params } = useAddress();
  const own = params.get('own') === 'on';
  const found = useAsk(LooksAtMe, {
    where: { own, participant: params.get('participant') || undefined },
    after: params.get('after') || undefined,
  });
  const looks = found.data?.looksAtMe;
  return (
    <>
      <QuestionForm>
        <Field name="participant" label={say('查询方编号', 'Number of the body, such as court-330000')} />
        <label className="field">
          <span>{say('包括本人查询', 'Include my own queries')}</span>
          <input type="checkbox" name="own" defaultChecked={own} />
        </label>
      </QuestionForm>
      <Progress of={found} />
      <Missing answer={found.answer} operation={LooksAtMe} path="looksAtMe" coordinates={['Query.looksAtMe', 'Look.*']} />
      {looks && (
        <DataTable
          caption={say('谁查过我', 'Who queried my data')}
          rows={looks.nodes ?? []}
          list={looks}
          keyOf={({ id }) => id}
          columns={[
            { name: say('时间', 'When'), cell: ({ at }) => instant(at) },
            {
              name: say('查询方', 'Body'),
              cell: ({ by, mandate }) => by?.name ?? (mandate ? say('受托人', 'agent') : say('本人', 'myself')),
              value: ({ by }) => by?.name,
            },
            { name: say('授权委托', 'Mandate'), cell: ({ mandate }) => mandate ?? '—' },
            { name: say('类别', 'Kind'), cell: ({ kind }) => word('ParticipantKind', kind) },
            { name: say('案由', 'Matter'), cell: ({ matter }) => matter ?? '—' },
            { name: say('使用目的', 'Purpose'), cell: ({ purpose }) => purpose ?? '—' },
            { name: say('提供了本人信息', 'Answered'), cell: ({ answered }) => yesNo(answered) },
            { name: say('导出', 'Exported'), cell: ({ exportedAs }) => exportedAs ?? '—' },
            {
              name: say('数据项', 'Fields'),
              cell: ({ fields }) => <span title={fields.join('、')}>{say(`${fields.length} 项`, `${fields.length}`)}</span>,
              value: ({ fields }) => fields.join('、'),
            },
            {
              name: say('权利', 'Rights'),
              cell: ({ by }) =>
                by && (
                  <Link to="/person/requests" params={{ to: by.id }}>
                    {say('要求说明', 'Request an explanation')}
                  </Link>
                ),
              value: () => null,
            },
          ]}
        />
      )}
    </>
  );
}
