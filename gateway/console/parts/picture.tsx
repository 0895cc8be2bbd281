import { type ComponentProps, lazy, Suspense } from 'react';
import { useParam } from '../address/address.ts';
import { say } from '../words/say.ts';
import type { Chart } from './chart.tsx';

const Drawn = lazy(async () => ({ default: (await import('./chart.tsx')).Chart }));

interface PictureProps extends ComponentProps<typeof Chart> {
  /** address parameter that is set while the chart is shown */
  name: string;
}

/** A chart that is drawn only on demand; the address contains which charts are shown. */
export function Picture({ name, ...chart }: PictureProps) {
  const [shown, show] = useParam('pictures');
  const names = (shown ?? '').split(',').filter(Boolean);
  const isShown = names.includes(name);
  const others = names.filter((one) => one !== name);
  return (
    <>
      <button type="button" aria-expanded={isShown} onClick={() => show((isShown ? others : [...names, name]).join(','))}>
        {isShown ? say('收起图', 'Hide the chart') : say('以图显示', 'Show as a chart')}
        <span className="unseen">{say('：', ': ') + chart.label}</span>
      </button>
      {isShown && (
        <Suspense fallback={<progress aria-label={say('正在载入', 'Loading')} />}>
          <Drawn {...chart} />
        </Suspense>
      )}
    </>
  );
}
