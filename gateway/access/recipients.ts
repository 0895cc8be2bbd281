import type { Agency } from '../../subgraphs/shared/agencies.ts';
import { RECIPIENTS_PATH, recipientsAnswer, TAKING_PART_PATH, takingPartAnswer } from '../../subgraphs/shared/identity/recipients.ts';
import type { Logger } from '../../subgraphs/shared/logger.ts';
import { repeat } from '../../subgraphs/shared/run-periodically.ts';
import { HUB } from '../hub-identity.ts';
import type { Sources } from '../sources.ts';

const PAUSE_MS = 5_000;
const MAX_WAIT = 5_000;
/** the agency that sends contract alerts to addresses of participants */
const SENDER: Agency = 'unions';

/**
 * An agency sends messages without a request, so no caller is checked. Therefore the gateway checks the recipients against
 * the register and reports to the agency which of them are participants. Several gateways may do this at the same time.
 * Returns a function that stops the checks.
 */
export function checkRecipients(sources: Pick<Sources, 'ask'>, log: Logger): () => Promise<void> {
  const ask = (agency: Agency, path: string, body: object) => sources.ask(agency, path, body, HUB, MAX_WAIT);
  const check = async () => {
    const { participants } = recipientsAnswer.parse(await ask(SENDER, RECIPIENTS_PATH, { checked: [], takingPart: [] }));
    if (participants.length === 0) return;
    const { takingPart } = takingPartAnswer.parse(await ask('sharing', TAKING_PART_PATH, { participants }));
    await ask(SENDER, RECIPIENTS_PATH, { checked: participants, takingPart });
  };
  const look = () =>
    check().catch((error: Error) =>
      log.debug({ error: error.name }, 'the recipients of alerts could not be checked against the register; will retry'),
    );
  return repeat('recipients', look, PAUSE_MS, log);
}
