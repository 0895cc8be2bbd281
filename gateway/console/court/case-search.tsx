import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { type Facet, Facets } from '../parts/facets.tsx';
import { Progress } from '../parts/loading.tsx';
import { Marked } from '../parts/marked.tsx';
import { FirmPicker, PlacePicker } from '../parts/pickers.tsx';
import { EnumField, enumParam, Field, QuestionForm } from '../parts/question-form.tsx';
import { day } from '../words/format.ts';
import { type EnumName, say, word } from '../words/say.ts';
import { SearchCases, type SearchCasesQuery, type SearchCasesQueryVariables } from './operations.ts';

type Where = NonNullable<SearchCasesQueryVariables['where']>;

/** Searches judgments by full text and by the fields of the official judgment site, with its seven facets. */
export function CaseSearch() {
  const { params } = useAddress();
  const words = params.get('words') || undefined;
  const where = whereOf(params);
  const isAsked = words !== undefined || Object.values(where).some((value) => value !== undefined);
  const found = useAsk(
    SearchCases,
    isAsked ? { words, where, order: words ? 'RELEVANCE' : 'DECIDED_ON', after: params.get('after') || undefined } : undefined,
  );
  const cases = found.data?.courtCases;
  return (
    <>
      <QuestionForm>
        <Field name="words" label={say('全文', 'Full text')} />
        <Field name="title" label={say('标题', 'Title')} />
        <Field name="number" label={say('案号', 'Number')} />
        <Field name="cause" label={say('案由', 'Cause')} />
        <Field name="court" label={say('法院', 'Court')} />
        <EnumField name="level" of="CourtLevel" label={say('法院层级', 'Level')} />
        <EnumField name="procedure" of="Procedure" label={say('程序', 'Procedure')} />
        <EnumField name="type" of="DocumentType" label={say('文书类型', 'Document')} />
        <Field name="judge" label={say('法官', 'Judge')} />
        <Field name="party" label={say('当事人', 'Party')} />
        <Field name="lawyer" label={say('律师', 'Lawyer')} />
        <Field name="firm-of-lawyers" label={say('律所', 'Law firm')} />
        <Field name="statute" label={say('法条', 'Statute')} />
        <Field name="from" type="date" label={say('裁判日期自', 'Decided from')} />
        <Field name="to" type="date" label={say('至', 'to')} />
        <PlacePicker name="place" value={params.get('place') || undefined} />
        <FirmPicker name="firm" value={params.get('firm') || undefined} label={say('涉及企业', 'Enterprise')} />
        <EnumField name="relation" of="Relation" label={say('关系认定', 'Relation')} />
        <EnumField name="outcome" of="CaseOutcome" label={say('结果', 'Outcome')} />
        <EnumField name="authority" of="Authority" label={say('案例层级', 'Tier')} />
      </QuestionForm>
      <Progress of={found} />
      {cases && (
        <div className="searched">
          <Facets of={facetsOf(found.data?.courtCaseFacets)} areEstimates={found.data?.courtCaseFacets?.estimated} />
          <DataTable
            caption={say('裁判文书', 'Judgments')}
            rows={cases.nodes ?? []}
            list={cases}
            keyOf={({ number }) => number}
            columns={[
              {
                name: say('案件', 'Case'),
                cell: ({ number, title }) => (
                  <>
                    <Link to="/court" params={{ number }}>
                      {title}
                    </Link>
                    <br />
                    <small>{number}</small>
                  </>
                ),
                value: ({ number, title }) => `${number} ${title}`,
              },
              {
                name: say('命中', 'Found'),
                cell: ({ matches }) =>
                  matches?.slice(0, 3).map(({ paragraph, section, snippet }) => (
                    <p key={paragraph}>
                      <small>{word('ParagraphSection', section)}</small> <Marked text={snippet} />
                    </p>
                  )),
                value: ({ matches }) => matches?.map(({ snippet }) => snippet).join(' / '),
              },
              { name: say('案由', 'Cause'), cell: ({ cause }) => cause?.name ?? '—' },
              { name: say('法院', 'Court'), cell: ({ court }) => court },
              { name: say('裁判日期', 'Decided'), cell: ({ decidedOn }) => day(decidedOn) },
              { name: say('结果', 'Outcome'), cell: ({ outcome }) => word('CaseOutcome', outcome) },
              { name: say('关系', 'Relation'), cell: ({ relation }) => word('Relation', relation) },
            ]}
          />
        </div>
      )}
    </>
  );
}

function whereOf(params: URLSearchParams): Where {
  const text = (name: string) => params.get(name) || undefined;
  const year = text('year');
  const within = text('within');
  return {
    title: text('title'),
    number: text('number'),
    cause: text('cause'),
    court: text('court'),
    judge: text('judge'),
    party: text('party'),
    lawyer: text('lawyer'),
    lawFirm: text('firm-of-lawyers'),
    statute: text('statute'),
    decidedFrom: text('from') ?? (year && `${year}-01-01`),
    decidedTo: text('to') ?? (year && `${year}-12-31`),
    region: text('place'),
    enterprise: text('firm'),
    within: within ? [within] : undefined,
    courtLevel: enumParam(params, 'level', 'CourtLevel'),
    procedure: enumParam(params, 'procedure', 'Procedure'),
    documentType: enumParam(params, 'type', 'DocumentType'),
    relation: enumParam(params, 'relation', 'Relation'),
    outcome: enumParam(params, 'outcome', 'CaseOutcome'),
    authority: enumParam(params, 'authority', 'Authority'),
  };
}

function facetsOf(facets: SearchCasesQuery['courtCaseFacets'] | undefined): Facet[] {
  if (!facets) return [];
  type Counts = readonly { value: string; count: number }[];
  const plain = (name: string, parameter: string, counts: Counts): Facet => {
    return { name, parameter, counts: counts.map(({ value, count }) => ({ value, count, word: value })) };
  };
  const named = (name: string, parameter: string, of: EnumName, counts: Counts): Facet => {
    return { name, parameter, counts: counts.map(({ value, count }) => ({ value, count, word: word(of, value) })) };
  };
  return [
    plain(say('关键词', 'Keyword'), 'within', facets.keywords),
    plain(say('案由', 'Cause'), 'cause', facets.causes),
    named(say('法院层级', 'Level'), 'level', 'CourtLevel', facets.courtLevels),
    plain(say('地域', 'Place'), 'place', facets.regions),
    plain(say('裁判年份', 'Year'), 'year', facets.years),
    named(say('审理程序', 'Procedure'), 'procedure', 'Procedure', facets.procedures),
    named(say('文书类型', 'Document'), 'type', 'DocumentType', facets.documentTypes),
  ];
}
