import { useState } from 'react';
import { useAsk } from '../api/use-ask.ts';
import { Progress } from '../parts/loading.tsx';
import { number } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { VerifyLedger } from './operations.ts';

/** Checks that the ledger is as it was written, for the time that the form names; the authority's. */
export function Verification({ from, to }: { from?: string; to?: string }) {
  const [asked, setAsked] = useState<{ from?: string; to?: string }>();
  const found = useAsk(VerifyLedger, asked);
  const result = found.data?.verifyLedger;
  return (
    <section className="question" aria-label={say('核验台账', 'Verify the ledger')}>
      <button type="button" onClick={() => (asked ? found.again() : setAsked({ from, to }))}>
        {say('核验台账', 'Verify the ledger')}
      </button>
      <Progress of={found} />
      {result && (
        <output className={result.intact ? 'met' : 'late'}>
          <strong>{result.intact ? say('完好：与写入时一致', 'Intact: as it was written') : say('异常', 'Not as it was written')}</strong>{' '}
          {say(
            `核验 ${number(result.entries)} 条、${number(result.chains)} 条链`,
            `${number(result.entries)} entries in ${number(result.chains)} chains were checked`,
          )}
          {!result.complete && say('；所选时间未全部核验，请缩小范围', '; not all of the time was checked: narrow it')}
        </output>
      )}
      {result && result.faults.length > 0 && (
        <ul>
          {result.faults.map(({ fault, chain, seq, detail }) => (
            <li key={`${chain} ${seq} ${fault}`}>
              {chain} · {seq} · {word('LedgerFaultKind', fault)} · {detail}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
