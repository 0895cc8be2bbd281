import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { PlacePicker } from '../parts/pickers.tsx';
import { Field, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { day, number } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { MyUnions } from './operations.ts';

/** Union organisations of a region with their members. */
export function Unions() {
  const { me } = useSession();
  const { params } = useAddress();
  const region = params.get('place') || me.region?.code;
  const found = useAsk(MyUnions, { region, words: params.get('words') || undefined, after: params.get('after') || undefined });
  const unions = found.data?.unionOrganizations;
  return (
    <>
      <QuestionForm>
        <PlacePicker name="place" value={region} />
        <Field name="words" label={say('名称', 'Name')} />
      </QuestionForm>
      <Progress of={found} />
      <Missing answer={found.answer} operation={MyUnions} coordinates={['UnionOrganization.memberCount']} />
      {unions && (
        <DataTable
          caption={say('工会组织', 'Union organisations')}
          rows={unions.nodes ?? []}
          list={unions}
          keyOf={({ id }) => id}
          columns={[
            { name: say('名称', 'Name'), cell: ({ name }) => name },
            { name: say('级别', 'Level'), cell: ({ level }) => word('UnionLevel', level) },
            { name: say('地区', 'Place'), cell: (one) => one.region.name },
            {
              name: say('企业', 'Enterprise'),
              cell: ({ enterprise }) =>
                enterprise ? (
                  <Link to="/union" params={{ firm: enterprise.creditCode }}>
                    {enterprise.name}
                  </Link>
                ) : (
                  '—'
                ),
              value: ({ enterprise }) => enterprise?.name,
            },
            {
              name: say('会员', 'Members'),
              cell: ({ memberCount }) => number(memberCount),
              value: ({ memberCount }) => memberCount,
              isNumber: true,
            },
            { name: say('成立', 'Founded'), cell: ({ foundedOn }) => day(foundedOn) },
          ]}
        />
      )}
    </>
  );
}
