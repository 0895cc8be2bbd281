import type { Way } from './matrix-fixture.ts';

const ANSWER = 'input: {request: "PR-0", granted: true, answer: "x"}';

/** A person's own view, which is closed to every body, and what persons ask of bodies. */
export const PERSONS_WAYS: Record<string, Way> = {
  Look: ['{ looksAtMe(first: 1) { nodes { « } } }', ['looksAtMe', 'nodes', 0]],
  PersonRequest: ['{ personRequests(first: 1) { nodes { « } } }', ['personRequests', 'nodes', 0]],
  PersonRequestPayload: [`mutation { answerPersonRequest(${ANSWER}) { « } }`, ['answerPersonRequest']],
};

export const PERSONS_ARGUMENTS: Record<string, string> = {
  'Mutation.filePersonRequest': 'input: {kind: COPY, to: "labour-310000", content: "x"}',
  'Mutation.complainOfPersonRequest': 'input: {request: "PR-0", reason: "x"}',
  'Mutation.withdrawPersonRequest': 'input: {request: "PR-0"}',
  'Mutation.answerPersonRequest': ANSWER,
  'Mutation.decidePersonComplaint': 'input: {request: "PR-0", upheld: true, decision: "x"}',
};
