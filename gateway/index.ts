import { start, stopOnSignals } from '../subgraphs/shared/lifecycle.ts';
import { createLogger } from '../subgraphs/shared/logger.ts';
import { readGatewaySettings } from './config.ts';
import { startGateway } from './gateway.ts';

start(async () => {
  const settings = readGatewaySettings(process.env);
  const log = createLogger('gateway', settings.LOG_LEVEL);
  const gateway = await startGateway(settings, log);
  log.info({ url: gateway.url }, 'ready');
  process.send?.({ ready: gateway.url });
  stopOnSignals(log, () => gateway.stop());
});
