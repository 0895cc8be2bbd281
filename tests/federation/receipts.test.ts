import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { newKeys } from '../../gateway/start/keys.ts';
import { publicPart } from '../../subgraphs/shared/identity/private-key.ts';
import { answer, ask, hubState, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { gatewayOfItsOwn } from '../support/gateway-of-its-own.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'hub-receipt-'));
const written = (name: string, content: unknown) => {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const receipt = (...args: string[]) => command('receipt', ...args);
const VARIABLES = { n: '(2025)粤0305民初9000002号' };
const QUESTION = {
  query: 'query($n: CaseNumber!) { courtCase(number: $n) { title outcome relation chain { stage number endedOn } } }',
  variables: VARIABLES,
};

async function signed() {
  const { data, extensions } = await answer('court-330000', { ...QUESTION, headers: { 'x-hub-receipt': 'true' } });
  const keys = written('keys.json', await (await fetch(`${theHub().url}/.well-known/receipt-keys.json`)).text());
  return { body: { data, extensions: extensions as { receipt: { signature: string; statement: Record<string, string> } } }, keys };
}

test('an answer is signed only on request, and the signature holds offline; any change does not', async () => {
  expect((await answer('court-330000', QUESTION)).extensions?.receipt).toBeUndefined();
  const { body, keys } = await signed();
  const variables = written('variables.json', VARIABLES);
  expect(receipt('verify', written('a.json', body), '--keys', keys, '--variables', variables)).toMatchObject({
    code: 0,
    output: expect.stringContaining('valid: answered by worker-rights-data-hub to court-330000'),
  });
  const reordered = {
    extensions: body.extensions,
    data: JSON.parse(JSON.stringify(body.data, ['courtCase', 'chain', 'outcome', 'number', 'endedOn', 'stage', 'relation', 'title'])),
  };
  expect(receipt('verify', written('r.json', reordered), '--keys', keys)).toMatchObject({ code: 0 });

  const changed = structuredClone(body);
  changed.data.courtCase.outcome = 'DISMISSED';
  expect(receipt('verify', written('c.json', changed), '--keys', keys)).toMatchObject({
    code: 1,
    output: expect.stringContaining('NOT VALID'),
  });
  const shorter = structuredClone(body);
  shorter.data.courtCase.chain.pop();
  expect(receipt('verify', written('s.json', shorter), '--keys', keys).code).toBe(1);
  const other = structuredClone(body);
  other.extensions.receipt.statement.participant = 'court-440000';
  expect(receipt('verify', written('o.json', other), '--keys', keys).code).toBe(1);
  expect(receipt('verify', written('a.json', body), '--keys', keys, '--variables', written('v2.json', { n: 'x' })).code).toBe(1);
  const hubKeys = written('hub.json', await (await fetch(`${theHub().url}/.well-known/jwks.json`)).text());
  expect(receipt('verify', written('a.json', body), '--keys', hubKeys).code).toBe(1);
});

test('one value is proven without the rest', async () => {
  const { body, keys } = await signed();
  const proven = receipt('prove', written('a.json', body), '--field', 'courtCase.chain.3.endedOn', '--field', 'courtCase.outcome');
  expect(proven.code).toBe(0);
  const proofs = JSON.parse(proven.output);
  for (const hidden of ['庚寅', body.data.courtCase.title, body.data.courtCase.chain[1].number, 'nonce'])
    expect(proven.output).not.toContain(hidden);
  expect(receipt('check', written('p.json', proofs), '--keys', keys)).toMatchObject({
    code: 0,
    output: expect.stringContaining('courtCase.outcome = "CLAIM_UPHELD"'),
  });
  const forged = structuredClone(proofs);
  forged[1].leaf.value = 'DISMISSED';
  expect(receipt('check', written('f.json', forged), '--keys', keys).code).toBe(1);
  const moved = structuredClone(proofs);
  moved[1].leaf.path = ['courtCase', 'relation'];
  expect(receipt('check', written('m.json', moved), '--keys', keys).code).toBe(1);
  expect(receipt('prove', written('a.json', body), '--field', 'courtCase.chain').code).toBe(2);
});

test('a refused or failed operation is not signed; --help and a wrong call say what to do', async () => {
  const refused = await ask('court-330000', { query: '{ wageClues(first: 1) { totalCount } }', headers: { 'x-hub-receipt': 'true' } });
  expect(refused.extensions?.receipt).toBeUndefined();
  expect(receipt('--help')).toMatchObject({ code: 0, output: expect.stringContaining('verify') });
  expect(receipt('verify')).toMatchObject({ code: 2 });
});

test('after a change of keys a receipt of before is valid by the keys that are published', async () => {
  const { body } = await signed();
  const { receipt: next } = await newKeys();
  const settings = (retired: object[]) => ({ HUB_RECEIPT_KEY: JSON.stringify(next), RETIRED_RECEIPT_KEYS: JSON.stringify(retired) });
  const publishedBy = async (retired: object[]) => {
    const hub = await gatewayOfItsOwn(settings(retired));
    try {
      return written('rotated.json', await (await fetch(`${hub.url}/.well-known/receipt-keys.json`)).text());
    } finally {
      await hub.stop();
    }
  };
  const file = written('before.json', body);
  expect(receipt('verify', file, '--keys', await publishedBy([]))).toMatchObject({ code: 1 });
  const former = hubState(theHub()).keys.receipt;
  expect(receipt('verify', file, '--keys', await publishedBy([publicPart(former)]))).toMatchObject({ code: 0 });
  await expect(publishedBy([former])).rejects.toThrow('RETIRED_RECEIPT_KEYS');
});
