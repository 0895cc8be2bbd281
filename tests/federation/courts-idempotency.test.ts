import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildASTSchema, parse } from 'graphql';
import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { rowsOf } from '../support/database.ts';
import { mutation } from '../support/mutate.ts';

const HERE = '330106';
const WHO = `court-${HERE}`;
const FIRM = '91193100MA0002184M';
const RUN = `${Date.now()}`;
const done = new Set<string>();
let serial = 9_300_000 + (Date.now() % 90_000);
const number = (sign: string) => `(${today().slice(0, 4)})浙0106${sign}${serial++}号`;
const TYPES: Record<string, string> = {
  ...{
    applyForJudicialConfirmation: 'JudicialConfirmationInput',
    applyForPaymentOrder: 'PaymentOrderInput',
    applyForLegalAid: 'LegalAidInput',
  },
};

/** Sends a mutation twice under one key: the answers are alike; under the same key with `other` it is refused. */
async function again(name: string, field: string, selection: string, input: object, other: object) {
  const keyed = { ...input, idempotencyKey: `${name}-${RUN}` };
  const send = (more = {}) => mutation(WHO, name, field, selection, { ...keyed, ...more }, TYPES[name]);
  const first = await send();
  expect([name, first.userErrors]).toEqual([name, []]);
  expect(await send()).toEqual(first);
  const refused = await send(other);
  expect([name, refused[field], refused.userErrors.map(({ code }: { code: string }) => code)]).toEqual([name, null, ['KEY_REUSED']]);
  done.add(name);
  return first[field];
}

test('every mutation of the courts that is sent again under its key answers the same and does nothing twice', async () => {
  const worker = (await rowsOf<{ id: string }>('hub_labour', 'select id from worker order by id limit 1'))[0]?.id as string;
  const organization = `MO-T-${RUN}`;
  await rowsOf(
    'hub_courts',
    `insert into mediation_organization values ($1, '（模拟）测试调解中心', 'ONE_STOP', $2, '（模拟）路', '全天', 3, '{}', '2024-01-01', null)`,
    [organization, HERE],
  );
  const mediation = await again(
    ...(['openMediation', 'mediationCase', 'id'] as const),
    { organization, worker, enterprise: FIRM, dispute: '报酬' },
    { dispute: '其他' },
  );
  await again('extendMediation', 'mediationCase', 'id', { mediation: mediation.id, reason: '同意' }, { reason: '其他' });
  const agreed = { mediation: mediation.id, result: 'AGREED', terms: '付清', agreedAmount: '100.00' };
  await again('closeMediation', 'mediationCase', 'id', agreed, { terms: '其他' });
  const place = { mediation: mediation.id, court: '（模拟）法院', region: HERE };
  await again('applyForJudicialConfirmation', 'mediationCase', 'id', { ...place, number: number('民特') }, { court: '其他' });
  await again('applyForPaymentOrder', 'mediationCase', 'id', { ...place, number: number('民督') }, { court: '其他' });

  const own = number('民初');
  const parties = [{ role: 'PLAINTIFF', worker, maskedName: '模拟甲某' }];
  await again(
    ...(['registerCourtCase', 'courtCase', 'number'] as const),
    {
      number: own,
      title: '测试一案',
      cause: '205',
      court: '（模拟）法院',
      region: HERE,
      procedure: 'FIRST_INSTANCE',
      mode: 'ORDINARY',
      parties,
    },
    { title: '其他' },
  );
  const paragraphs = [{ section: 'FACTS', text: '查明事实。' }];
  await again('recordJudgment', 'courtCase', 'number', { number: own, outcome: 'DISMISSED', paragraphs, publish: false }, { gist: '其他' });
  await again('recordTrialStep', 'courtCase', 'number', { number: own, servedOn: today() }, { servedOn: addDays(today(), -1) });
  await again('publishJudgment', 'courtCase', 'number', { number: own }, { number: number('民初') });
  await again(
    'redactJudgment',
    'courtCase',
    'number',
    { number: own, paragraphs: [{ number: 1, text: '＊' }], reason: '遮蔽' },
    { reason: '其他' },
  );
  await again('withdrawJudgment', 'courtCase', 'number', { number: own, reason: '申请' }, { reason: '其他' });

  const aid = await again(
    ...(['applyForLegalAid', 'legalAidCase', 'id'] as const),
    { institution: '（模拟）中心', region: HERE, worker, enterprise: FIRM, matter: 'PAY' },
    { matter: 'OTHER' },
  );
  await again('recordLegalAidStep', 'legalAidCase', 'id', { legalAidCase: aid.id, step: 'GRANT' }, { on: addDays(today(), -1) });
  done.add('importCourtRecords'); // courts-imports

  const schema = buildASTSchema(parse(readFileSync(path.resolve(import.meta.dirname, '../../schema/subgraphs/courts.graphql'), 'utf8')), {
    assumeValidSDL: true,
  });
  expect([...done].sort()).toEqual(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort());
});
