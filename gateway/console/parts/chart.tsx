import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { say } from '../words/say.ts';

const COLOURS = ['paper', 'ink', 'quiet', 'line', 'band', 'mark', 'late', 'soon', 'met'] as const;
const DARK = '(prefers-color-scheme: dark)';

export type Colours = Record<(typeof COLOURS)[number], string>;

interface ChartProps {
  /** text alternative of the chart; its values are in a table beside it */
  label: string;
  /** the ECharts option, with the colours of the style sheet */
  draw(colours: Colours): EChartsCoreOption;
  /** pixels */
  height?: number;
  /** called with the data of the clicked element */
  onChoose?(data: unknown): void;
}

/** A chart by ECharts, whose code is loaded with the first chart. */
export function Chart({ label, draw, height = 320, onChoose }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ draw, onChoose });
  latest.current = { draw, onChoose };
  const chart = useRef<ECharts>(undefined);
  const show = () => chart.current?.setOption(withHouseStyle(latest.current.draw), true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; the effect below draws anew
  useEffect(() => {
    let isGone = false;
    const fit = new ResizeObserver(() => chart.current?.resize());
    const dark = matchMedia(DARK);
    void import('./chart-engine.ts').then(({ init }) => {
      if (isGone || !place.current) return;
      chart.current = init(place.current);
      chart.current.on('click', ({ data }) => latest.current.onChoose?.(data));
      show();
      fit.observe(place.current);
      place.current.dataset.drawn = 'yes';
    });
    dark.addEventListener('change', show);
    return () => {
      isGone = true;
      fit.disconnect();
      dark.removeEventListener('change', show);
      chart.current?.dispose();
      chart.current = undefined;
    };
  }, []);
  useEffect(show);
  return (
    <figure className="chart">
      <div ref={place} role="img" aria-label={label} style={{ height }} />
      <figcaption>
        <small>{say('图中数值见下表。', 'The values of the chart are in the table below.')}</small>
      </figcaption>
    </figure>
  );
}

/** Tooltips are drawn on the canvas, because HTML tooltips would have inline styles. */
function withHouseStyle(draw: ChartProps['draw']): EChartsCoreOption {
  const style = getComputedStyle(document.documentElement);
  const colours = Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Colours;
  const option = draw(colours);
  const text = { color: colours.ink, fontFamily: getComputedStyle(document.body).fontFamily };
  return {
    animation: false,
    textStyle: text,
    color: [colours.mark, colours.late, colours.met, colours.soon, colours.quiet],
    ...option,
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: colours.paper,
      borderColor: colours.line,
      textStyle: text,
      ...(option.tooltip as object | undefined),
    },
  };
}
