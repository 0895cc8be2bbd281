import type { Asking } from '../api/use-ask.ts';
import { say } from '../words/say.ts';
import { Faults } from './faults.tsx';

/** Progress while the hub is asked, and what failed as a whole. */
export function Progress({ of }: { of: Asking<unknown> }) {
  return (
    <div aria-live="polite">
      {of.isLoading && <progress aria-label={say('正在查询', 'Asking')} />}
      <Faults of={of.answer} />
    </div>
  );
}
