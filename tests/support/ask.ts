import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { demoPersonToken, demoToken } from '../../gateway/start/demo-issuer.ts';
import { demoParticipant } from '../../subgraphs/demo/world/demo-participants.ts';
import type { ParticipantKind } from '../../subgraphs/shared/agencies.ts';
import { isPseudonym } from '../../subgraphs/shared/identifiers/pseudonym.ts';

export interface HubAddress {
  url: string;
  folder: string;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
  data: any;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, any> }[];
  extensions?: Record<string, unknown>;
  traceId: string;
  headers: Headers;
}

export interface Question {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  headers?: Record<string, string>;
}

/** The hub that all asking tests share. */
export function theHub(): HubAddress {
  return JSON.parse(process.env.TEST_HUB as string) as HubAddress;
}

/** Words for departments that are not in the demo: tests register them first. */
const DEPARTMENTS: Record<string, ParticipantKind> = { medical: 'INSURANCE', tax: 'DEPARTMENT' };

/** A token of a demo participant, such as `union-310000`, or of a person, by the pseudonym. */
export function tokenOf(hub: HubAddress, participant: string): Promise<string> {
  if (isPseudonym(participant)) return demoPersonToken(hubState(hub).keys.issuer, participant);
  const [word, region] = participant.split('-') as [string, string];
  const department = DEPARTMENTS[word];
  if (department) return demoToken(hubState(hub).keys.issuer, { id: participant, name: participant, kind: department, region });
  if (word === 'platform')
    return demoToken(hubState(hub).keys.issuer, { id: participant, name: participant, kind: 'PLATFORM', region: '310000' });
  return demoToken(hubState(hub).keys.issuer, demoParticipant(word, region));
}

export function hubState(hub: HubAddress) {
  return JSON.parse(fs.readFileSync(path.join(hub.folder, 'state.json'), 'utf8'));
}

/** Asks the hub as a participant, over HTTP; nothing is asserted. */
export async function ask(participant: string, question: Question | string, hub: HubAddress = theHub()): Promise<Answer> {
  const { headers, ...body } = typeof question === 'string' ? { query: question } : question;
  return post(hub, body, { authorization: `Bearer ${await tokenOf(hub, participant)}`, ...headers });
}

/** As `ask`, and fails loudly where the answer carries an error. */
export async function answer(participant: string, question: Question | string, hub: HubAddress = theHub()): Promise<Answer> {
  const found = await ask(participant, question, hub);
  if (found.errors || found.status !== 200) throw new Error(`status ${found.status}: ${JSON.stringify(found.errors, null, 1)}`);
  return found;
}

export async function post(hub: HubAddress, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const traceId = randomBytes(16).toString('hex');
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent: `00-${traceId}-00f067aa0ba902b7-01`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { data: undefined, ...(text ? JSON.parse(text) : {}), status: response.status, traceId, headers: response.headers };
}
