import { randomBytes } from 'node:crypto';
import { answer } from './ask.ts';
import { mutation } from './mutate.ts';

/** What a verdict says, and by which rows. */
export interface Said {
  verdict: unknown;
  rows: string[];
  /** where the verdict has a field for it */
  reason?: string | null;
}

/** A verdict of the contract, asked with its rows in place and with one of them withdrawn. */
export interface Verdict {
  /** of the schema, with the member that says it */
  type: string;
  /** `register/id` of the row, as a verdict names it */
  row: string;
  ask(): Promise<Said>;
  withdraw(): Promise<void>;
  /** sends the row again, with a mark that no source confirms it */
  doubt?(): Promise<void>;
  decided: unknown;
  undecided: unknown;
}

export const FIRM = '91193100MA00000238';
export const name = () => `T-${randomBytes(4).toString('hex')}`;
const SENDERS = { Labour: 'labour', Insurance: 'insurance' } as const;
type Keeper = keyof typeof SENDERS;

/** Sends a row as the body that keeps it; answers how to send it again as one that no source confirms. */
export async function send(agency: Keeper, region: string, dataset: string, record: object) {
  const put = async (row: object) => {
    const input = { dataset, records: [JSON.stringify(row)] };
    const type = `Import${agency}RecordsInput`;
    const query = `mutation($input: ${type}!) { import${agency}Records(input: $input) { created changed userErrors { field code } } }`;
    return (await answer(`${SENDERS[agency]}-${region}`, { query, variables: { input } })).data[`import${agency}Records`];
  };
  expect(await put(record)).toEqual({ created: 1, changed: 0, userErrors: [] });
  return async () => {
    expect(await put({ ...record, mark: 'unconfirmed: 来源待核（测试）' })).toEqual({ created: 0, changed: 1, userErrors: [] });
  };
}

/** Withdraws the row as the body that keeps it. */
export const withdrawer = (agency: Keeper, region: string, register: string, id: string) => async () => {
  const input = { register, id, because: '来源有误（测试）' };
  const { userErrors } = await mutation(`${SENDERS[agency]}-${region}`, `withdraw${agency}Reference`, 'row', 'id', input);
  expect(userErrors).toEqual([]);
};
