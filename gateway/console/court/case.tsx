import { useParam } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { Field, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { day, money } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { Case as CaseOperation, type CaseQuery } from './operations.ts';
import { TimeLine } from './time-line.tsx';

type CourtCase = NonNullable<CaseQuery['courtCase']>;

/** One case by its number, in any form: its stages with deadlines, its facts and its text. */
export function Case() {
  const [number] = useParam('number');
  const found = useAsk(CaseOperation, number ? { number } : undefined);
  const courtCase = found.data?.courtCase;
  return (
    <>
      <QuestionForm>
        <Field
          name="number"
          label={say('案号（任何括号均可）', 'Case number (any brackets)')}
          placeholder="（2025）粤0305民初9000002号"
          isRequired
        />
      </QuestionForm>
      <Progress of={found} />
      {found.data && !courtCase && found.answer?.faults.length === 0 && (
        <p role="status">{say('未找到该案件，或者该案件未公开。', 'Case not found, or not published.')}</p>
      )}
      {courtCase && (
        <>
          <h2>{courtCase.title}</h2>
          <p className="actions">
            <Link className="button" to="/court/similar" params={{ to: courtCase.number }}>
              {say('检索类案', 'Similar cases')}
            </Link>
            <Link className="button" to="/court/persons" params={{ number: courtCase.number, matter: `court-case/${courtCase.number}` }}>
              {say('各机构掌握的当事人情况', 'Records of the agencies on the parties')}
            </Link>
          </p>
          {courtCase.chain && <TimeLine steps={courtCase.chain} current={courtCase.number} />}
          <Missing answer={found.answer} operation={CaseOperation} path="courtCase.chain" coordinates={['CourtCase.chain']} />
          <Facts of={courtCase} />
          <Missing
            answer={found.answer}
            operation={CaseOperation}
            path="courtCase.paragraphs"
            coordinates={['CourtCase.paragraphs', 'CourtCase.factors', 'CourtCase.parties']}
          />
          {courtCase.factors && courtCase.factors.length > 0 && <Factors of={courtCase.factors} />}
          {courtCase.paragraphs && <Text of={courtCase.paragraphs} />}
        </>
      )}
    </>
  );
}

function Facts({ of: one }: { of: CourtCase }) {
  return (
    <dl className="facts">
      <dt>{say('案号', 'Number')}</dt>
      <dd>
        {one.number} · {word('CaseType', one.caseType)} · {word('Procedure', one.procedure)} · {word('DocumentType', one.documentType)}
      </dd>
      <dt>{say('案由', 'Cause')}</dt>
      <dd>{one.cause?.name ?? '—'}</dd>
      <dt>{say('法院', 'Court')}</dt>
      <dd>
        {one.court}（{word('CourtLevel', one.courtLevel)}）{one.judges?.join('、')}
      </dd>
      <dt>{say('立案、裁判', 'Filed, decided')}</dt>
      <dd>
        {day(one.filedOn)} · {one.inProgress ? say('审理中', 'pending') : day(one.decidedOn)}
      </dd>
      <dt>{say('结果', 'Outcome')}</dt>
      <dd>
        {word('CaseOutcome', one.outcome)} · {word('Relation', one.relation)} · {word('Authority', one.authority)}
      </dd>
      {one.gist && (
        <>
          <dt>{say('裁判要旨', 'Gist')}</dt>
          <dd>{one.gist}</dd>
        </>
      )}
      {one.parties && (
        <>
          <dt>{say('当事人', 'Parties')}</dt>
          <dd>
            {one.parties.map((party) => (
              <p key={party.role + (party.enterprise?.creditCode ?? party.maskedName)}>
                {word('PartyRole', party.role)}：
                {party.enterprise ? (
                  <Link to="/union" params={{ firm: party.enterprise.creditCode }}>
                    {party.enterprise.name}
                  </Link>
                ) : (
                  (party.name ?? party.maskedName)
                )}
              </p>
            ))}
          </dd>
        </>
      )}
      <dt>{say('援引法条', 'Statutes')}</dt>
      <dd>{one.statutes?.join('；') || '—'}</dd>
      {one.evasion && one.evasion.length > 0 && (
        <>
          <dt>{say('规避方式', 'Evasion')}</dt>
          <dd>{one.evasion.map((pattern) => word('EvasionPattern', pattern)).join('、')}</dd>
        </>
      )}
      {one.amounts && one.amounts.length > 0 && (
        <>
          <dt>{say('请求和支持金额', 'Claimed and awarded')}</dt>
          <dd>{one.amounts.map(({ claimed, awarded }) => `${money(claimed)} / ${money(awarded)}`).join('；')}</dd>
        </>
      )}
      {one.cites && one.cites.length > 0 && (
        <>
          <dt>{say('援引案例', 'Cites')}</dt>
          <dd>
            {one.cites.map((cited) => (
              <Link key={cited.number} to="/court" params={{ number: cited.number }}>
                {cited.number}{' '}
              </Link>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

function Factors({ of }: { of: NonNullable<CourtCase['factors']> }) {
  return (
    <DataTable
      caption={say('认定要素', 'Factors found by the court')}
      rows={of}
      keyOf={({ factor, paragraph }) => factor + paragraph}
      columns={[
        { name: say('要素', 'Factor'), cell: ({ factor }) => word('Factor', factor) },
        { name: say('认定值（−2 至 2）', 'Value (−2 to 2)'), cell: ({ value }) => value, isNumber: true },
        { name: say('原文', 'Words'), cell: ({ quote }) => quote },
        { name: say('段', 'Paragraph'), cell: ({ paragraph }) => paragraph, isNumber: true },
      ]}
    />
  );
}

function Text({ of }: { of: NonNullable<CourtCase['paragraphs']> }) {
  return (
    <section>
      <h2>{say('文书正文', 'Text')}</h2>
      {of.map(({ number, section, text }, i) => (
        <div key={number} id={`p${number}`}>
          {section !== of[i - 1]?.section && <h3>{word('ParagraphSection', section)}</h3>}
          <p className="paragraph">
            <small>{number}</small> {text}
          </p>
        </div>
      ))}
    </section>
  );
}
