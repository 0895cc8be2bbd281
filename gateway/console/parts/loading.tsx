import type { Asking } from '../api/use-ask.ts';
import { say } from '../words/say.ts';
import { Faults } from './faults.tsx';

/** The progress of a query, its faults, and agreements that do not apply. */
export function Progress({ of }: { of: Asking<unknown> }) {
  return (
    <div aria-live="polite">
      {of.isLoading && <progress aria-label={say('正在查询', 'Asking')} />}
      <Faults of={of.answer} />
      {of.answer?.lapsed && of.answer.lapsed.length > 0 && (
        <p className="missing" role="status">
          {of.answer.lapsed.map(({ id, fact, factZh }) => `${id}${say('：', ': ')}${say(factZh, fact)}`).join(say('；', '; '))}
          {say('。其余内容照常显示。', '. The other data are shown as usual.')}
        </p>
      )}
    </div>
  );
}
