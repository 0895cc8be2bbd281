import { z } from 'zod';
import { PARTICIPANT_KINDS } from '../agencies.ts';

/** What a mandate lets an agent do for its person; a mutation or a field says which one opens it (`@sharing(mandate:)`). */
export const MANDATE_SCOPES = ['LOOK', 'REQUESTS', 'CONFIRM'] as const;
export type MandateScope = (typeof MANDATE_SCOPES)[number];

/** The form of a mandate's number; whether there is one of it is another question. */
export const MANDATE_NUMBER = /^MD-[0-9a-f]{16}$/;

/** Under which mandate an agent asks in the place of its person. */
export const actingUnder = z.object({
  id: z.string(),
  scopes: z.array(z.enum(MANDATE_SCOPES)),
  /** participant or pseudonym of the agent */
  agent: z.string(),
  agentKind: z.enum(PARTICIPANT_KINDS),
});
export type ActingUnder = Readonly<z.infer<typeof actingUnder>>;

/** Where the sharing authority answers the gateway what a mandate lets the caller do at this moment. */
export const MANDATE_ENDPOINT = '/mandate';
export const mandateQuestion = z.object({ mandate: z.string().regex(MANDATE_NUMBER) });

export const mandateAnswer = z.object({
  /** null where the mandate gives this caller nothing now, or there is none of this number */
  mandate: z.object({ person: z.string(), scopes: actingUnder.shape.scopes, agent: z.string() }).nullable(),
});
export type MandateAnswer = z.infer<typeof mandateAnswer>;
