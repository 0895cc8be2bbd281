import { useState } from 'react';
import { useAsk, useAsker } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { PlacePicker } from '../parts/pickers.tsx';
import { TextField } from '../parts/step-fields.tsx';
import { problemsOf, StepForm } from '../parts/step-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { money, number, yesNo } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import {
  ApplyForTransfer,
  type ApplyForTransferMutationVariables,
  PreviewTransfer,
  type PreviewTransferQueryVariables,
} from './operations.ts';

type Scheme = ApplyForTransferMutationVariables['input']['scheme'];

/** What of a person's rights would move to my region and what would not; each that moves is applied for here. */
export function TransferApplication({ onTaken }: { onTaken(): void }) {
  const { me } = useSession();
  const asker = useAsker();
  // The pseudonym stays in this page: addresses are kept in histories.
  const [asked, setAsked] = useState<PreviewTransferQueryVariables>();
  const found = useAsk(PreviewTransfer, asked);
  const preview = found.data?.worker?.transferPreview;
  if (me.kind !== 'INSURANCE') return null;
  return (
    <section>
      <h2>{say('转移预览和申请', 'Preview and application')}</h2>
      <StepForm
        button={say('预览', 'Preview')}
        take={async (text) => {
          setAsked({ worker: text('worker') ?? '', to: text('to') ?? '' });
          return { problems: [] };
        }}
      >
        <TextField name="worker" label={say('劳动者标识（假名）', 'Worker’s pseudonym')} placeholder="w-…" isRequired isWide />
        <PlacePicker name="to" value={me.region?.code} label={say('转入地', 'New region')} isRequired />
      </StepForm>
      {asked && <Progress of={found} />}
      <Missing
        answer={found.answer}
        operation={PreviewTransfer}
        path="worker"
        coordinates={['Query.worker', 'Worker.transferPreview', 'TransferPreview.*', 'TransferPreviewItem.*']}
      />
      {asked && found.data && !found.data.worker && found.answer?.faults.length === 0 && (
        <p role="status">{say('登记中没有此人，或者不能显示。', 'No register knows this person, or it cannot be shown.')}</p>
      )}
      {preview && asked && (
        <>
          <DataTable
            caption={say(`可转移 ${preview.movingMonths} 个月`, `${preview.movingMonths} months would move`)}
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
          {preview.items
            .filter(({ moves, region }) => moves && region)
            .map(({ scheme, region }) => (
              <StepForm
                key={scheme + region?.code}
                button={say(
                  `申请转移：${word('Scheme', scheme)}，自${region?.name}`,
                  `Apply: ${word('Scheme', scheme)} from ${region?.name}`,
                )}
                onTaken={onTaken}
                take={async (_text, idempotencyKey) => {
                  const input = { idempotencyKey, worker: asked.worker, scheme: scheme as Scheme, from: region?.code ?? '', to: asked.to };
                  const answer = await asker(ApplyForTransfer, { input });
                  const made = answer.data?.requestTransfer;
                  return {
                    done: made?.transfer ? say(`已申请 ${made.transfer.id}`, `applied, ${made.transfer.id}`) : undefined,
                    problems: problemsOf(answer, made?.userErrors),
                  };
                }}
              />
            ))}
        </>
      )}
    </section>
  );
}
