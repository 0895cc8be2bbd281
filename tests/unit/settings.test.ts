import { gatewaySettings, readGatewaySettings } from '../../gateway/config.ts';
import { newKeys } from '../../gateway/start/keys.ts';
import { parseOptions } from '../../gateway/start/options.ts';
import { ConfigurationError, readSubgraphSettings } from '../../subgraphs/shared/config.ts';

test('every wrong setting is told at once, none of their values', () => {
  const wrong = { PORT: '70000', DATABASE_URL: 'mysql://secret@x', DATABASE_POOL: '0', IDENTIFIER_MODE: 'both' };
  const reading = () => readSubgraphSettings(wrong);
  expect(reading).toThrow(ConfigurationError);
  for (const name of ['PORT', 'DATABASE_URL', 'DATABASE_POOL', 'GATEWAY_JWKS_URL', 'IDENTIFIER_MODE']) expect(reading).toThrow(name);
  expect(reading).not.toThrow('secret');
});

test('an empty setting counts as missing, a default fills in, and the result cannot be changed', () => {
  const given = { GATEWAY_JWKS_URL: 'http://g/jwks.json', PORT: '', HOST: '' };
  const settings = readSubgraphSettings({ ...given, DATABASE_URL: 'postgres://a@b/c?person_key=k.json' });
  expect(settings).toMatchObject({ HOST: '127.0.0.1', PORT: 0, IDENTIFIER_MODE: 'real', LOG_LEVEL: 'info' });
  expect(() => Object.assign(settings, { PORT: 1 })).toThrow(TypeError);
  // An address without the key of its persons is refused before anything starts.
  expect(() => readSubgraphSettings({ ...given, DATABASE_URL: 'postgres://a@b/c' })).toThrow(/DATABASE_URL: .*person_key/);
});

test('the signing key of the gateway must be a private Ed25519 key', async () => {
  const { hub, receipt } = await newKeys();
  const given = {
    ...Object.fromEntries(
      Object.keys(gatewaySettings)
        .filter((name) => name.endsWith('_URL') && name !== 'DEMO_TOKENS_URL')
        .map((name) => [name, 'http://a/b']),
    ),
    PARTICIPANT_ISSUER: 'x',
    HUB_RECEIPT_KEY: JSON.stringify(receipt),
    LEDGER_DATABASE_URL: 'postgres://a@b/c?person_key=k.json',
  };
  expect(readGatewaySettings({ ...given, HUB_SIGNING_KEY: JSON.stringify(hub) }).HUB_SIGNING_KEY.kid).toBe(hub.kid);
  const { d: _private, ...published } = hub;
  for (const key of ['nonsense', '{}', JSON.stringify(published)])
    expect(() => readGatewaySettings({ ...given, HUB_SIGNING_KEY: key })).toThrow('HUB_SIGNING_KEY');
});

test.each([
  [['--port', 'x'], '--port x is not a port'],
  [['--port', '65536'], '--port 65536 is not a port'],
  [['--profile', 'huge'], '--profile huge is not known'],
  [['--database-url', 'mysql://x'], '--database-url must be a postgres:// address'],
  [['--nothing'], '--nothing'],
  [['stray'], 'stray'],
])('npm start -- %j is refused with the option and its rule', (args, message) => {
  expect(() => parseOptions(args, {})).toThrow(message);
});

test('options have defaults, the environment can name the database, and help wins', () => {
  expect(parseOptions([], {})).toMatchObject({
    port: undefined,
    profile: 'demo',
    databaseUrl: undefined,
    folder: expect.stringMatching(/\.hub$/),
  });
  expect(parseOptions([], { HUB_DATABASE_URL: 'postgres://x' })).toMatchObject({ databaseUrl: 'postgres://x' });
  expect(parseOptions(['--port', '0', '--help'], {})).toBe('help');
});
