import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Deadlines } from '../parts/deadlines.tsx';
import { Progress } from '../parts/loading.tsx';
import { PlacePicker } from '../parts/pickers.tsx';
import { EnumField, enumParam, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { day, instant } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { Consultations, type ConsultationsQueryVariables, Grievances, type GrievancesQueryVariables } from './operations.ts';

type ConsultationsWhere = NonNullable<ConsultationsQueryVariables['where']>;
type GrievancesWhere = NonNullable<GrievancesQueryVariables['where']>;

/** Consultations on algorithms and grievances of workers with their deadlines, overdue ones first. */
export function Voice() {
  const { me } = useSession();
  const { params } = useAddress();
  const region = params.get('place') || me.region?.code;
  const isOverdue = params.get('overdue') === 'yes' || undefined;
  const consulted: ConsultationsWhere = { region, state: enumParam(params, 'state', 'ConsultationState') };
  const complained: GrievancesWhere = { region, topic: enumParam(params, 'topic', 'GrievanceTopic'), overdue: isOverdue };
  const consultations = useAsk(Consultations, { where: consulted, after: params.get('after-consultation') || undefined });
  const grievances = useAsk(Grievances, { where: complained, after: params.get('after-grievance') || undefined });
  return (
    <>
      <QuestionForm>
        <PlacePicker name="place" value={region} />
        <EnumField name="state" of="ConsultationState" label={say('协商状态', 'Consultation')} />
        <EnumField name="topic" of="GrievanceTopic" label={say('诉求事项', 'Grievance')} />
        <label className="field">
          <span>{say('诉求', 'Grievances')}</span>
          <select name="overdue" defaultValue={params.get('overdue') ?? ''}>
            <option value="">{say('全部', 'all')}</option>
            <option value="yes">{say('仅逾期未答复', 'overdue only')}</option>
          </select>
        </label>
      </QuestionForm>
      <Progress of={consultations} />
      <Missing answer={consultations.answer} operation={Consultations} path="consultations" coordinates={['Query.consultations']} />
      {consultations.data?.consultations && (
        <DataTable
          caption={say('算法和规则协商', 'Consultations on algorithms and rules')}
          rows={consultations.data.consultations.nodes ?? []}
          list={consultations.data.consultations}
          cursor="after-consultation"
          keyOf={({ id }) => id}
          columns={[
            { name: say('事项', 'Subject'), cell: ({ title, topics }) => `${title}（${topics.join('、')}）` },
            {
              name: say('企业', 'Enterprise'),
              cell: ({ enterprise }) => (
                <Link to="/union" params={{ firm: enterprise.creditCode }}>
                  {enterprise.name}
                </Link>
              ),
              value: ({ enterprise }) => enterprise.name,
            },
            { name: say('地区', 'Place'), cell: (one) => one.region.name },
            { name: say('启动', 'Opened'), cell: ({ openedOn }) => day(openedOn) },
            { name: say('状态', 'State'), cell: ({ state }) => word('ConsultationState', state) },
            { name: say('期限', 'Clocks'), cell: ({ deadlines }) => <Deadlines of={deadlines} /> },
          ]}
        />
      )}
      <Progress of={grievances} />
      <Missing answer={grievances.answer} operation={Grievances} path="grievances" coordinates={['Query.grievances']} />
      {grievances.data?.grievances && (
        <DataTable
          caption={say('劳动者诉求', 'Grievances')}
          rows={grievances.data.grievances.nodes ?? []}
          list={grievances.data.grievances}
          cursor="after-grievance"
          keyOf={({ id }) => id}
          columns={[
            { name: say('事项', 'Topic'), cell: ({ topic }) => word('GrievanceTopic', topic) },
            { name: say('诉求', 'Account'), cell: ({ account }) => account },
            { name: say('企业', 'Enterprise'), cell: ({ enterprise }) => enterprise.name },
            { name: say('提出', 'Raised'), cell: ({ raisedAt }) => instant(raisedAt) },
            {
              name: say('答复', 'Answer'),
              cell: ({ outcome, answer }) => (outcome ? `${word('GrievanceOutcome', outcome)} ${answer ?? ''}` : '—'),
            },
            { name: say('期限', 'Clock'), cell: ({ deadline }) => <Deadlines of={[deadline]} /> },
          ]}
        />
      )}
    </>
  );
}
