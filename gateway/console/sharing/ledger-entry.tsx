import { instant } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import type { MyLedgerQuery } from './operations.ts';

type Entry = NonNullable<MyLedgerQuery['accessLedger']>['nodes'][number];

/** All details of one entry: operation, legal basis, persons, and its hashes in the chain. */
export function LedgerEntry({ entry }: { entry: Entry }) {
  return (
    <section className="card" aria-label={entry.id}>
      <h2>
        {instant(entry.at)} · {entry.operationName ?? say('未命名操作', 'unnamed operation')} · {word('LedgerOutcome', entry.outcome)}
      </h2>
      <dl className="facts">
        <dt>{say('条目', 'Entry')}</dt>
        <dd>{entry.id}</dd>
        <dt>{say('参与方、经办人', 'Participant, actor')}</dt>
        <dd>
          {entry.participant} · {entry.actor}
        </dd>
        <dt>{say('目的', 'Purpose')}</dt>
        <dd>{entry.purpose ?? '—'}</dd>
        <dt>{say('所涉人员', 'Persons')}</dt>
        <dd>{entry.subjects ? entry.subjects.join('、') || say('无', 'none') : say('不予显示', 'not shown')}</dd>
        <dt>{say('所查人员', 'Persons queried')}</dt>
        <dd>{entry.asked ? entry.asked.join('、') || say('无', 'none') : say('不予显示', 'not shown')}</dd>
        <dt>{say('案由依据', 'Basis of the matter')}</dt>
        <dd>{entry.matterBases.map((basis) => word('MatterBasis', basis)).join('、') || '—'}</dd>
        <dt>{say('导出', 'Exported')}</dt>
        <dd>{entry.exportedAs ?? say('否', 'no')}</dd>
        <dt>{say('数据项', 'Fields')}</dt>
        <dd>{entry.coordinates.join('、') || '—'}</dd>
        <dt>{say('未予显示', 'Withheld')}</dt>
        <dd>{entry.withheld.join('、') || '—'}</dd>
        <dt>{say('原因代码', 'Code')}</dt>
        <dd>{entry.reason ?? '—'}</dd>
        <dt>{say('跟踪标识', 'Trace')}</dt>
        <dd>{entry.traceId ?? '—'}</dd>
        <dt>{say('哈希', 'Hash')}</dt>
        <dd className="hash">{entry.hash}</dd>
        <dt>{say('前一条目哈希', 'Hash of the previous entry')}</dt>
        <dd className="hash">{entry.previousHash}</dd>
        <dt>{say('文档摘要', 'Hash of the document')}</dt>
        <dd className="hash">{entry.operationHash ?? '—'}</dd>
      </dl>
      {entry.document && (
        <details>
          <summary>{say('文档（不含字面值）', 'Document without literal values')}</summary>
          <pre>{entry.document}</pre>
        </details>
      )}
    </section>
  );
}
