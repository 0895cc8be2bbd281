import type { Attributes, Histogram, Meter } from '@opentelemetry/api';
import { logLoss } from './logger.ts';

/** Seconds: from a look-up by key to the longest deadline. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A value of a gauge with its labels. */
export type Reading = [value: number, labels: Record<string, string>];

/**
 * Metrics of a process for Prometheus. Labels have a fixed set of values (agency, kind of operation, error code), never a
 * participant, a person or the text of an operation.
 */
export interface Metrics {
  /** a histogram in seconds; its count gives the rate */
  timer(name: string, description: string): (seconds: number, labels: Attributes) => void;
  counter(name: string, description: string): (by: number, labels: Attributes) => void;
  /** `read` is called for each scrape */
  gauge(name: string, description: string, read: () => Reading[]): void;
  close(): Promise<void>;
}

const NOTHING = () => {};
const NO_METRICS: Metrics = { timer: () => NOTHING, counter: () => NOTHING, gauge: NOTHING, close: async () => {} };

/** Serves /metrics on its own port. Without a port nothing is measured and no library is loaded. */
export async function openMetrics(host: string, port: number | undefined): Promise<Metrics> {
  if (port === undefined) return NO_METRICS;
  const [{ MeterProvider }, { PrometheusExporter }] = await Promise.all([
    import('@opentelemetry/sdk-metrics'),
    import('@opentelemetry/exporter-prometheus'),
  ]);
  const exporter = new PrometheusExporter({ host, port, preventServerStart: true, withoutScopeInfo: true, withoutTargetInfo: true });
  const provider = new MeterProvider({ readers: [exporter] });
  await exporter.startServer();
  const metrics = measuredBy(provider.getMeter('hub'), () => provider.shutdown());
  ofTheProcess(metrics);
  return metrics;
}

function measuredBy(meter: Meter, close: () => Promise<void>): Metrics {
  return {
    timer(name, description) {
      const histogram: Histogram = meter.createHistogram(name, { description, advice: { explicitBucketBoundaries: BUCKETS } });
      return (seconds, labels) => histogram.record(seconds, labels);
    },
    counter(name, description) {
      const counter = meter.createCounter(name, { description });
      return (by, labels) => counter.add(by, labels);
    },
    gauge(name, description, read) {
      meter.createObservableGauge(name, { description }).addCallback((result) => {
        for (const [value, labels] of read()) result.observe(value, labels);
      });
    },
    close,
  };
}

function ofTheProcess({ gauge }: Metrics): void {
  gauge('hub_process_resident_bytes', 'Resident memory.', () => [[process.memoryUsage.rss(), {}]]);
  gauge('hub_process_cpu_seconds', 'CPU time used since the start.', () => {
    const { user, system } = process.cpuUsage();
    return [[(user + system) / 1e6, {}]];
  });
  gauge('hub_log_lines_lost', 'Log lines that could not be written since the start.', () => [[logLoss.lines, {}]]);
}
