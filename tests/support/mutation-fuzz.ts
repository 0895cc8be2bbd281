import { type GraphQLField, type GraphQLObjectType, getNamedType, isInputObjectType, isLeafType, isObjectType } from 'graphql';
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';
import { ask, type HubAddress } from './ask.ts';
import { rowsOf } from './database.ts';
import { Draw, drawInput, type Pools } from './fuzz-inputs.ts';
import { schemaOf } from './lists.ts';

/** Participants of the demo of whose records no printed answer is about. */
const ASKING: Record<Agency, string> = {
  labour: 'labour-330106',
  unions: 'union-330106',
  courts: 'court-330106',
  insurance: 'insurance-320583',
  sharing: 'union-330106',
};
const FIRMS = ['91193100MA0002184M'];

export interface FuzzReport {
  asked: number;
  /** mutations that made or changed a record at least once */
  accepted: ReadonlySet<string>;
  faults: { mutation: string; what: string; input: unknown }[];
}

interface Target {
  agency: Agency;
  field: GraphQLField<unknown, unknown>;
  /** the payload's record, and those of its fields that an input gives by the same name and type */
  record?: { name: string; same: string[] };
}

/** Sends inputs drawn from the schema; a fault is INTERNAL, a status of 500, or a value that comes back as another. */
export async function fuzzMutations(hub: HubAddress, seed: number, inputs: number): Promise<FuzzReport> {
  const draw = new Draw(seed);
  const pools = await poolsOf(hub);
  const targets = AGENCIES.flatMap((agency) =>
    Object.values(schemaOf(agency).getMutationType()?.getFields() ?? {}).map((field) => targetOf(agency, field)),
  );
  const report = { asked: 0, accepted: new Set<string>(), faults: [] as FuzzReport['faults'] };
  for (let i = 0; i < inputs; i++) {
    const target = targets[i % targets.length] as Target;
    const [argument] = target.field.args;
    if (!argument) continue;
    const input = drawInput(argument.type, argument.name, draw, pools, draw.chance(50)) as Record<string, unknown>;
    for (const what of await faultsOf(hub, target, input, report)) report.faults.push({ mutation: target.field.name, what, input });
    report.asked++;
  }
  return report;
}

async function faultsOf(
  hub: HubAddress,
  { agency, field, record }: Target,
  input: Record<string, unknown>,
  report: { accepted: Set<string> },
) {
  const selected = record && record.same.length > 0 ? `${record.name} { ${record.same.join(' ')} }` : '';
  const errors = isObjectType(getNamedType(field.type)) && 'userErrors' in (getNamedType(field.type) as GraphQLObjectType).getFields();
  const query = `mutation($input: ${field.args[0]?.type}) { ${field.name}(${field.args[0]?.name}: $input) { __typename ${selected} ${errors ? 'userErrors { field code message messageZh }' : ''} } }`;
  const found = await ask(ASKING[agency], { query, variables: { input }, headers: { 'x-hub-partial': 'allow' } }, hub);
  if (found.status >= 500 && found.status !== 503) return [`status ${found.status}`];
  const internal = found.errors?.find(({ extensions }) => extensions.code === 'INTERNAL' || !extensions.messageZh);
  if (internal) return [`${internal.extensions.code}: ${internal.message} at ${internal.path?.join('.')}`];
  const payload = found.data?.[field.name];
  const made = record && payload?.[record.name];
  if (!made || payload.userErrors?.length > 0) return [];
  report.accepted.add(field.name);
  return record.same.flatMap((name) => {
    const added = ADDED[`${field.name}.${name}`];
    const [given, kept] = [input[name], added ? made[name]?.filter((one: unknown) => one !== added) : made[name]];
    return given === undefined || given === null || kept === null || isSame(given, kept)
      ? []
      : [`${name}: ${JSON.stringify(given)} came back as ${JSON.stringify(kept)}`];
  });
}

/** What the hub adds to a list that it takes, as the input's description says. */
const ADDED: Record<string, string> = { 'proposeJointInterview.agencies': '人力资源社会保障部门' };

/** The same value, though 12.5 yuan may come back as 12.50, and an instant in another zone; blanks at the ends are no value. */
function isSame(given: unknown, kept: unknown): boolean {
  if (given === kept) return true;
  if (Array.isArray(given) && Array.isArray(kept)) {
    const sorted = (list: unknown[]) => [...new Set(list.map((one) => JSON.stringify(one)))].sort().join();
    return sorted(given) === sorted(kept);
  }
  if (typeof given !== 'string' || typeof kept !== 'string') return String(given) === String(kept);
  if (given.trim() === kept) return true;
  if (/^\d+(\.\d+)?$/.test(given) && /^\d+\.\d\d$/.test(kept)) return Number(given) === Number(kept);
  return /T.*[+Z]/.test(given) && Date.parse(given) === Date.parse(kept);
}

function targetOf(agency: Agency, field: GraphQLField<unknown, unknown>): Target {
  const payload = getNamedType(field.type);
  const argument = field.args[0] && getNamedType(field.args[0].type);
  if (!isObjectType(payload) || !isInputObjectType(argument)) return { agency, field };
  const [record] = Object.values(payload.getFields()).filter(({ name, type }) => name !== 'userErrors' && isObjectType(getNamedType(type)));
  const type = record && getNamedType(record.type);
  if (!record || !isObjectType(type)) return { agency, field };
  const given = argument.getFields();
  const same = Object.values(type.getFields()).filter(
    ({ name, type: kept, args }) => args.length === 0 && isLeafType(getNamedType(kept)) && given[name] && sameType(given[name].type, kept),
  );
  return { agency, field, record: { name: record.name, same: same.map(({ name }) => name) } };
}

const sameType = (given: unknown, kept: unknown) => String(given).replaceAll('!', '') === String(kept).replaceAll('!', '');

async function poolsOf(hub: HubAddress): Promise<Pools> {
  const ids = async (database: string, statement: string) =>
    (await rowsOf<{ id: string }>(database, statement, [], hub)).map(({ id }) => id);
  const workers = await ids('hub_labour', 'select id from worker order by id desc limit 20');
  const unions = await ids('hub_unions', `select id from union_organization where region like '3301%' order by id limit 5`);
  return {
    enterprise: FIRMS,
    CreditCode: FIRMS,
    worker: workers,
    workers,
    ...(unions.length > 0 && { union: unions }),
    region: ['330106', '330100', '320583'],
    RegionCode: ['330106', '330106', '320583'],
    idempotencyKey: [undefined],
    url: ['https://union.example/alerts'],
    provider: ['labour-330106', 'insurance-320583'],
    coordinates: ['Worker.*', 'EnrolmentSpell.scheme'],
  };
}
