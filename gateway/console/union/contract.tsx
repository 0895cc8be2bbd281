import { useParam } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Deadlines, Expiry } from '../parts/deadlines.tsx';
import { Progress } from '../parts/loading.tsx';
import { Field, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { day, number, today } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { Contract as ContractOperation } from './operations.ts';

/** One collective contract: dates, covered enterprises and clauses. */
export function Contract() {
  const [id] = useParam('id');
  const found = useAsk(ContractOperation, id ? { id, on: today() } : undefined);
  const contract = found.data?.collectiveContract;
  return (
    <>
      <QuestionForm>
        <Field name="id" label={say('合同标识', 'Contract id')} placeholder="CC-000001" isRequired />
      </QuestionForm>
      <Progress of={found} />
      <Missing
        answer={found.answer}
        operation={ContractOperation}
        path="collectiveContract"
        coordinates={['Query.collectiveContract', 'CollectiveContract.clauses', 'CollectiveContract.coveredEnterpriseCount']}
      />
      {found.data && !contract && !found.isLoading && <p role="status">{say('未找到该合同。', 'Contract not found.')}</p>}
      {contract && (
        <>
          <h2>{contract.title}</h2>
          <dl className="facts">
            <dt>{say('编号', 'Number')}</dt>
            <dd>{contract.number}</dd>
            <dt>{say('种类、行业', 'Kind, sector')}</dt>
            <dd>
              {word('ContractKind', contract.kind)} {contract.sector && word('Sector', contract.sector)}
            </dd>
            <dt>{say('状态', 'Status')}</dt>
            <dd>
              {word('ContractStatus', contract.status)}
              {contract.objection && `：${contract.objection}（${day(contract.objectedOn)}）`}
            </dd>
            <dt>{say('地区', 'Places')}</dt>
            <dd>{contract.regions.map(({ name }) => name).join('、')}</dd>
            <dt>{say('签订、报送、生效', 'Signed, filed, in force')}</dt>
            <dd>
              {day(contract.signedOn)} · {day(contract.filedOn)} · {day(contract.effectiveOn)}
            </dd>
            <dt>{say('期满', 'Ends')}</dt>
            <dd>
              <Expiry on={contract.expiresOn} />
            </dd>
            <dt>{say('签订工会', 'Union')}</dt>
            <dd>{contract.union?.name ?? '—'}</dd>
            <dt>{say('签订企业', 'Employers')}</dt>
            <dd>
              {contract.employers?.map((one) => (
                <Link key={one.creditCode} to="/union" params={{ firm: one.creditCode }}>
                  {one.name}{' '}
                </Link>
              ))}
            </dd>
            <dt>{say('覆盖企业', 'Covers')}</dt>
            <dd>
              {number(contract.coveredEnterpriseCount)} {say('家', 'enterprises')}
              {contract.coversPartners && say('（含合作企业）', ' (including partner firms)')}
            </dd>
            <dt>{say('期限', 'Clocks')}</dt>
            <dd>
              <Deadlines of={contract.deadlines} />
            </dd>
            {contract.supersedes && (
              <>
                <dt>{say('接续', 'Follows')}</dt>
                <dd>
                  <Link to="/union/contract" params={{ id: contract.supersedes.id }}>
                    {contract.supersedes.title}
                  </Link>
                </dd>
              </>
            )}
            {contract.supersededBy && (
              <>
                <dt>{say('已由其代替', 'Replaced by')}</dt>
                <dd>
                  <Link to="/union/contract" params={{ id: contract.supersededBy.id }}>
                    {contract.supersededBy.title}
                  </Link>
                </dd>
              </>
            )}
          </dl>
          <DataTable
            caption={say('条款', 'Clauses')}
            rows={contract.clauses ?? []}
            keyOf={({ number: one }) => String(one)}
            columns={[
              { name: say('条', 'No.'), cell: (one) => one.number, isNumber: true },
              { name: say('事项', 'Topic'), cell: ({ topic }) => word('ClauseTopic', topic) },
              { name: say('内容', 'Text'), cell: ({ text }) => text },
              { name: say('数值', 'Values'), cell: ({ terms }) => terms.map(({ value, unit }) => `${value} ${unit}`).join('；') },
              {
                name: say('最低工资对照', 'Comparison with the minimum wage'),
                cell: (clause) =>
                  contract.floorFindings
                    ?.filter((one) => one.clause === clause.number)
                    .map((one) => `${one.region.name} ${one.found} · ${word('ClauseOutcome', one.outcome)}`)
                    .join('；') ?? '',
              },
            ]}
          />
        </>
      )}
    </>
  );
}
