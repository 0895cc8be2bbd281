import { useState } from 'react';
import { useAsk } from '../api/use-ask.ts';
import { Progress } from '../parts/loading.tsx';
import { number } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { VerifyLedger } from './operations.ts';

/** Verifies the ledger for the period in the form; only for the sharing authority. */
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
          <strong>
            {result.intact
              ? say('完好：与写入时一致', 'Intact: unchanged since it was written')
              : say('异常', 'Changed since it was written')}
          </strong>{' '}
          {say(
            `核验 ${number(result.entries)} 条、${number(result.chains)} 条链`,
            `${number(result.entries)} entries in ${number(result.chains)} chains were checked`,
          )}
          {!result.complete && say('；所选时间未全部核验，请缩小范围', '; the period was not checked completely: choose a shorter one')}
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
