import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { FirmLink } from '../parts/firm-link.tsx';
import { Progress } from '../parts/loading.tsx';
import { Missing } from '../parts/withheld.tsx';
import { day, money } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { MyRecords } from './operations.ts';

/** The records of the four agencies on the person. */
export function Records() {
  const found = useAsk(MyRecords, {});
  const mine = found.data?.myself;
  return (
    <>
      <Progress of={found} />
      <Missing answer={found.answer} operation={MyRecords} path="myself" coordinates={['Query.myself', 'Worker.*']} />
      {mine && (
        <>
          <p>
            {say('职业：', 'Occupation: ')}
            {mine.occupation ? word('OccupationGroup', mine.occupation) : say('未登记', 'not on record')}
          </p>
          <DataTable
            caption={say('用工关系（人社）', 'Engagements (labour)')}
            rows={mine.engagements ?? []}
            keyOf={({ id }) => id}
            columns={[
              {
                name: say('企业', 'Enterprise'),
                cell: ({ enterprise }) => <FirmLink firm={enterprise} />,
                value: ({ enterprise }) => enterprise?.name,
              },
              { name: say('形式', 'Form'), cell: ({ form }) => word('EmploymentForm', form) },
              { name: say('地区', 'Place'), cell: ({ region }) => region.name },
              { name: say('起', 'From'), cell: ({ from }) => day(from) },
              { name: say('止', 'To'), cell: ({ to }) => day(to) },
            ]}
          />
          <DataTable
            caption={say('参保（社保）', 'Cover (insurance)')}
            rows={mine.enrolments ?? []}
            keyOf={({ id }) => id}
            columns={[
              { name: say('险种', 'Scheme'), cell: ({ scheme }) => word('Scheme', scheme) },
              { name: say('方式', 'Mode'), cell: ({ mode }) => word('InsuredAs', mode) },
              { name: say('缴费基数', 'Base'), cell: ({ base }) => money(base), isNumber: true },
              { name: say('地区', 'Place'), cell: ({ region }) => region.name },
              { name: say('起', 'From'), cell: ({ from }) => day(from) },
              { name: say('止', 'To'), cell: ({ to }) => day(to) },
            ]}
          />
          <DataTable
            caption={say('职业伤害待遇申请（社保）', 'Injury claims (insurance)')}
            rows={mine.injuryClaims ?? []}
            keyOf={({ number }) => number}
            columns={[
              { name: say('编号', 'Number'), cell: ({ number }) => number },
              { name: say('状态', 'State'), cell: ({ state }) => word('ClaimState', state) },
              { name: say('受伤地', 'Place'), cell: ({ placeOfInjury }) => placeOfInjury.name },
              { name: say('报案', 'Reported'), cell: ({ reportedOn }) => day(reportedOn) },
            ]}
          />
          <DataTable
            caption={say('会籍（工会）', 'Memberships (unions)')}
            rows={mine.memberships ?? []}
            keyOf={({ id }) => id}
            columns={[
              { name: say('工会', 'Union'), cell: ({ organization }) => organization?.name ?? '—' },
              { name: say('入会', 'Joined'), cell: ({ joinedOn }) => day(joinedOn) },
              { name: say('离会', 'Left'), cell: ({ leftOn }) => day(leftOn) },
            ]}
          />
          <DataTable
            caption={say('欠薪线索（人社）', 'Wage clues (labour)')}
            rows={mine.wageClues ?? []}
            keyOf={({ id }) => id}
            columns={[
              { name: say('编号', 'Number'), cell: ({ id }) => id },
              {
                name: say('企业', 'Enterprise'),
                cell: ({ enterprise }) => <FirmLink firm={enterprise} />,
                value: ({ enterprise }) => enterprise?.name,
              },
              { name: say('状态', 'State'), cell: ({ status }) => word('ClueStatus', status) },
              { name: say('金额', 'Amount'), cell: ({ amount }) => money(amount), isNumber: true },
              { name: say('登记', 'Received'), cell: ({ receivedOn }) => day(receivedOn) },
            ]}
          />
          <DataTable
            caption={say('仲裁案件（人社）', 'Arbitration (labour)')}
            rows={mine.arbitrationCases ?? []}
            keyOf={({ number }) => number}
            columns={[
              { name: say('案号', 'Number'), cell: ({ number }) => number },
              { name: say('请求', 'Claim'), cell: ({ claim }) => (claim ? word('ArbitrationClaim', claim) : '—') },
              { name: say('结果', 'Outcome'), cell: ({ outcome }) => (outcome ? word('ArbitrationOutcome', outcome) : '—') },
              { name: say('申请', 'Filed'), cell: ({ filedOn }) => day(filedOn) },
            ]}
          />
          <DataTable
            caption={say('法院案件（法院）', 'Court cases (courts)')}
            rows={mine.courtCases ?? []}
            keyOf={({ number }) => number}
            columns={[
              { name: say('案号', 'Number'), cell: ({ number }) => number },
              { name: say('案件', 'Case'), cell: ({ title }) => title ?? '—' },
              { name: say('结果', 'Outcome'), cell: ({ outcome }) => (outcome ? word('CaseOutcome', outcome) : '—') },
            ]}
          />
        </>
      )}
    </>
  );
}
