import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Expiry } from '../parts/deadlines.tsx';
import { type Facet, Facets } from '../parts/facets.tsx';
import { Progress } from '../parts/loading.tsx';
import { Marked } from '../parts/marked.tsx';
import { PlacePicker } from '../parts/pickers.tsx';
import { EnumField, enumParam, Field, QuestionForm } from '../parts/question-form.tsx';
import { type EnumName, say, word } from '../words/say.ts';
import { SearchContracts, type SearchContractsQuery, type SearchContractsQueryVariables } from './operations.ts';

type Where = NonNullable<SearchContractsQueryVariables['where']>;

/** Searches the clauses of collective contracts, with filters for region, year, kind, topic, sector and status. */
export function ContractSearch() {
  const { params } = useAddress();
  const words = params.get('words') || undefined;
  const where = whereOf(params);
  const isAsked = words !== undefined || Object.values(where).some((value) => value !== undefined);
  const found = useAsk(
    SearchContracts,
    isAsked ? { words, where, order: words ? 'RELEVANCE' : 'FILED_ON', after: params.get('after') || undefined } : undefined,
  );
  const contracts = found.data?.collectiveContracts;
  return (
    <>
      <QuestionForm>
        <Field name="words" label={say('条款词语', 'Words')} placeholder={say('如：恶劣天气', 'such as 恶劣天气')} />
        <EnumField name="topic" of="ClauseTopic" label={say('事项', 'Topic')} />
        <PlacePicker name="place" value={params.get('place') || undefined} />
        <Field name="year" type="number" label={say('签订年份', 'Year')} />
        <EnumField name="kind" of="ContractKind" label={say('种类', 'Kind')} />
        <EnumField name="status" of="ContractStatus" label={say('状态', 'Status')} />
      </QuestionForm>
      <Progress of={found} />
      {contracts && (
        <div className="searched">
          <Facets of={facetsOf(found.data?.collectiveContractFacets)} />
          <DataTable
            caption={say('集体合同', 'Collective contracts')}
            rows={contracts.nodes ?? []}
            list={contracts}
            keyOf={({ id }) => id}
            columns={[
              {
                name: say('合同', 'Contract'),
                cell: ({ id, title, titleMatch }) => (
                  <Link to="/union/contract" params={{ id }}>
                    <Marked text={titleMatch ?? title} />
                  </Link>
                ),
                value: ({ title }) => title,
              },
              {
                name: say('命中条款', 'Matching clauses'),
                cell: ({ matches }) =>
                  matches?.map(({ clause, snippet }) => (
                    <p key={clause.number}>
                      <small>
                        {word('ClauseTopic', clause.topic)} {clause.terms.map(({ value, unit }) => `${value} ${unit}`).join('、')}
                      </small>{' '}
                      <Marked text={snippet} />
                    </p>
                  )),
                value: ({ matches }) => matches?.map(({ snippet }) => snippet).join(' / '),
              },
              { name: say('种类', 'Kind'), cell: ({ kind }) => word('ContractKind', kind) },
              { name: say('地区', 'Places'), cell: ({ regions }) => regions.map(({ name }) => name).join('、') },
              { name: say('状态', 'Status'), cell: ({ status }) => word('ContractStatus', status) },
              { name: say('期满', 'Ends'), cell: ({ expiresOn }) => <Expiry on={expiresOn} />, value: ({ expiresOn }) => expiresOn },
            ]}
          />
        </div>
      )}
    </>
  );
}

function whereOf(params: URLSearchParams): Where {
  const year = Number(params.get('year'));
  return {
    region: params.get('place') || undefined,
    year: year || undefined,
    kind: enumParam(params, 'kind', 'ContractKind'),
    status: enumParam(params, 'status', 'ContractStatus'),
    topic: enumParam(params, 'topic', 'ClauseTopic'),
    sector: enumParam(params, 'sector', 'Sector'),
  };
}

function facetsOf(facets: SearchContractsQuery['collectiveContractFacets'] | undefined): Facet[] {
  if (!facets) return [];
  const counted = (name: string, parameter: string, of: EnumName, counts: readonly { value: string; count: number }[]): Facet => ({
    name,
    parameter,
    counts: counts.map(({ value, count }) => ({ value, count, word: word(of, value) })),
  });
  return [
    counted(say('事项', 'Topic'), 'topic', 'ClauseTopic', facets.topics),
    {
      name: say('地区', 'Place'),
      parameter: 'place',
      counts: facets.regions.map(({ region, count }) => ({ value: region.code, word: region.name ?? region.code, count })),
    },
    {
      name: say('年份', 'Year'),
      parameter: 'year',
      counts: facets.years.map(({ value, count }) => ({ value, count, word: value })),
    },
    counted(say('种类', 'Kind'), 'kind', 'ContractKind', facets.kinds),
    counted(say('行业', 'Sector'), 'sector', 'Sector', facets.sectors),
    counted(say('状态', 'Status'), 'status', 'ContractStatus', facets.statuses),
  ];
}
