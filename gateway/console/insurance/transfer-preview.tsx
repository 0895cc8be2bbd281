import type { FormEvent } from 'react';
import { go, useAddress } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { PlacePicker } from '../parts/pickers.tsx';
import { TextField } from '../parts/step-fields.tsx';
import { Missing } from '../parts/withheld.tsx';
import { money, number, yesNo } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { PreviewTransfer } from './operations.ts';

/** Shows which rights of a claimant can be transferred to a region, with the claim as the matter. */
export function TransferPreview() {
  const { path, params } = useAddress();
  const [claim, to] = [params.get('claim') || undefined, params.get('move-to') || undefined];
  const found = useAsk(PreviewTransfer, claim && to ? { claim, to } : undefined);
  const preview = found.data?.injuryClaim?.worker.transferPreview;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const number = String(form.get('claim')).trim();
    go(path, { claim: number, 'move-to': String(form.get('move-to')), matter: `injury-claim/${number}` });
  };
  return (
    <section>
      <h2>{say('转移预览', 'Transfer preview')}</h2>
      <form className="question" onSubmit={submit}>
        <TextField name="claim" label={say('待遇申请编号（以该件为案由）', 'Claim number (used as the matter)')} usual={claim} isRequired />
        <PlacePicker name="move-to" value={to} label={say('转入地', 'To region')} isRequired />
        <button type="submit">{say('预览', 'Preview')}</button>
      </form>
      <Progress of={found} />
      <Missing
        answer={found.answer}
        operation={PreviewTransfer}
        path="injuryClaim"
        coordinates={['Query.injuryClaim', 'Worker.transferPreview', 'TransferPreview.*', 'TransferPreviewItem.*']}
      />
      {found.data && !found.data.injuryClaim && found.answer?.faults.length === 0 && (
        <p role="status">{say('未找到该申请，或者本方无权查看。', 'Claim not found, or you have no access to it.')}</p>
      )}
      {preview && (
        <DataTable
          caption={say(`可转移 ${preview.movingMonths} 个月`, `${preview.movingMonths} months can be transferred`)}
          rows={preview.items}
          keyOf={({ scheme, region }) => scheme + region?.code}
          columns={[
            { name: say('险种', 'Scheme'), cell: ({ scheme }) => word('Scheme', scheme) },
            { name: say('参保地', 'Region'), cell: ({ region }) => region?.name ?? '—' },
            { name: say('转移', 'Moves'), cell: ({ moves }) => yesNo(moves) },
            { name: say('月数', 'Months'), cell: ({ months }) => number(months), isNumber: true },
            { name: say('起止', 'From, to'), cell: ({ firstMonth, lastMonth }) => (firstMonth ? `${firstMonth} → ${lastMonth}` : '—') },
            { name: say('个人账户', 'Account'), cell: ({ accountAmount }) => money(accountAmount), isNumber: true },
            { name: say('统筹基金', 'Pooled fund'), cell: ({ pooledAmount }) => money(pooledAmount), isNumber: true },
            { name: say('原因', 'Why'), cell: ({ reason, reasonZh }) => say(reasonZh, reason) },
            { name: say('依据', 'Article'), cell: ({ article }) => article },
          ]}
        />
      )}
    </section>
  );
}
