import { z } from 'zod';
import { PARTICIPANT_KINDS } from '../agencies.ts';

/** Scopes of mandates. A mutation or field names the scope that an agent needs (`@sharing(mandate:)`). */
export const MANDATE_SCOPES = ['LOOK', 'REQUESTS', 'CONFIRM'] as const;
export type MandateScope = (typeof MANDATE_SCOPES)[number];

/** The format of a mandate identifier. */
export const MANDATE_NUMBER = /^MD-[0-9a-f]{16}$/;

/** The mandate under which an agent acts for its person. */
export const actingUnder = z.object({
  id: z.string(),
  scopes: z.array(z.enum(MANDATE_SCOPES)),
  /** participant or pseudonym of the agent */
  agent: z.string(),
  agentKind: z.enum(PARTICIPANT_KINDS),
});
export type ActingUnder = Readonly<z.infer<typeof actingUnder>>;

/** Endpoint of the sharing authority: what a mandate allows the caller now. */
export const MANDATE_ENDPOINT = '/mandate';
export const mandateQuestion = z.object({ mandate: z.string().regex(MANDATE_NUMBER) });

export const mandateAnswer = z.object({
  /** null if the mandate allows this caller nothing now, or does not exist */
  mandate: z.object({ person: z.string(), scopes: actingUnder.shape.scopes, agent: z.string() }).nullable(),
});
export type MandateAnswer = z.infer<typeof mandateAnswer>;
