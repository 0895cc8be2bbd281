import { useState } from 'react';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { CheckCitations, type CheckCitationsQuery } from './operations.ts';
import { placesOf } from './places-of.ts';

type Hit = NonNullable<CheckCitationsQuery['resolveCitations']>[number];

const TONES: Record<string, string> = {
  EXISTS: 'met',
  NOT_FOUND: 'late',
  WITHDRAWN: 'late',
  AMBIGUOUS: 'soon',
  NOT_A_NUMBER: 'soon',
};

/** Checks every citation in a pasted draft. The draft is not stored in the address. */
export function Citations() {
  const [draft, setDraft] = useState('');
  const found = useAsk(CheckCitations, draft ? { text: draft } : undefined);
  const hits = found.data?.resolveCitations ?? [];
  return (
    <>
      <form
        className="question tall"
        onSubmit={(event) => {
          event.preventDefault();
          setDraft(String(new FormData(event.currentTarget).get('draft')));
        }}
      >
        <label className="field">
          <span>{say('粘贴文书草稿', 'Paste the draft')}</span>
          <textarea name="draft" rows={8} required />
        </label>
        <button type="submit" className="primary">
          {say('核查引用案号', 'Check the citations')}
        </button>
      </form>
      <Progress of={found} />
      {found.data?.resolveCitations && (
        <>
          <DataTable
            caption={say(`共 ${hits.length} 处不同引用`, `${hits.length} different citations`)}
            rows={hits.map((hit, i) => ({ hit, order: i + 1 }))}
            keyOf={({ hit }) => hit.cited}
            columns={[
              { name: say('序号', 'No.'), cell: ({ order }) => order, isNumber: true },
              { name: say('引用', 'Citation'), cell: ({ hit }) => hit.cited },
              {
                name: say('核查结果', 'Result'),
                cell: ({ hit }) => <strong className={TONES[hit.state]}>{resultOf(hit)}</strong>,
                value: ({ hit }) => resultOf(hit),
              },
              {
                name: say('案件', 'Case'),
                cell: ({ hit }) => <CaseOf hit={hit} />,
                value: ({ hit }) => hit.case?.title ?? hit.candidates.join('；'),
              },
            ]}
          />
          <h2>{say('草稿标注', 'Draft with marked citations')}</h2>
          <div className="draft">
            {placesOf(draft, hits).map(({ text, hit, at }) =>
              hit ? (
                <mark key={at} className={TONES[hit.state]}>
                  {text}
                  <small>〔{resultOf(hit)}〕</small>
                </mark>
              ) : (
                text
              ),
            )}
          </div>
        </>
      )}
    </>
  );
}

function resultOf({ state, withdrawnOn, cited, number }: Hit): string {
  const isOldForm = state === 'EXISTS' && number && number !== cited;
  return `${word('CitationState', state)}${withdrawnOn ? ` ${day(withdrawnOn)}` : ''}${isOldForm ? say('（写法不规范）', ' (non-standard format)') : ''}`;
}

function CaseOf({ hit }: { hit: Hit }) {
  if (hit.case)
    return (
      <>
        <Link to="/court" params={{ number: hit.case.number }}>
          {hit.case.title}
        </Link>{' '}
        {hit.case.court} · {day(hit.case.decidedOn)} · {word('CaseOutcome', hit.case.outcome)}
      </>
    );
  return (
    <>
      {hit.candidates.map((number) => (
        <p key={number}>
          {say('可能是：', 'maybe: ')}
          <Link to="/court" params={{ number }}>
            {number}
          </Link>
        </p>
      ))}
    </>
  );
}
