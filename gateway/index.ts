import { reportReady, reportStage, start, stopOnSignals } from '../subgraphs/shared/lifecycle.ts';
import { createLogger } from '../subgraphs/shared/logger.ts';
import { openMetrics } from '../subgraphs/shared/metrics.ts';
import { readGatewaySettings } from './config.ts';
import { startGateway } from './gateway.ts';

start(async () => {
  reportStage('reading its settings');
  const settings = readGatewaySettings(process.env);
  const log = createLogger('gateway', settings.LOG_LEVEL);
  reportStage('building its schema and opening its port');
  const metrics = await openMetrics(settings.HOST, settings.METRICS_PORT);
  const gateway = await startGateway(settings, log, metrics);
  log.info({ url: gateway.url }, 'ready');
  stopOnSignals(log, async () => {
    await gateway.stop();
    await metrics.close();
  });
  await reportReady(gateway.url);
});
