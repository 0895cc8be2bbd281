import pg from 'pg';
import { formsOf } from './person-address.ts';
import type { PersonForm } from './person-form.ts';
import { verifyForm } from './person-form-check.ts';

// What holds no text: from these nothing has to be taken back.
const { BOOL, BYTEA, DATE, FLOAT4, FLOAT8, INT2, INT4, INT8, NUMERIC, OID, TIME, TIMESTAMP, TIMESTAMPTZ, UUID } = pg.types.builtins;
const WITHOUT_PERSONS: ReadonlySet<number> = new Set<number>([
  ...[BOOL, BYTEA, DATE, FLOAT4, FLOAT8, INT2, INT4, INT8],
  ...[NUMERIC, OID, TIME, TIMESTAMP, TIMESTAMPTZ, UUID],
]);

// The day of an instant is that of China, whatever time zone the server keeps: a statement that turns one into the other asks the session.
const OF_CHINA = '-c timezone=Asia/Shanghai';

type Statement = string | (pg.QueryConfig & Partial<pg.Submittable>);
type Parser = (text: string) => unknown;

/**
 * A connection to a database whose address names a key of persons: in what is sent every pseudonym is put into the form of the
 * tables, in what comes back it is taken out of it. COPY goes by `copy-rows.ts`. Without a key persons are left as they are.
 */
export class PersonClient extends pg.Client {
  private readonly form: PersonForm | undefined;

  constructor(config: pg.ClientConfig = {}) {
    const form = config.connectionString ? formsOf(config.connectionString)?.current : undefined;
    const ours = { ...config, options: config.options ? `${config.options} ${OF_CHINA}` : OF_CHINA };
    super(form ? { ...ours, types: typesOf(form) } : ours);
    this.form = form;
  }

  /** Throws where the tables are in the form of another key. */
  override connect(): Promise<pg.Client>;
  override connect(callback: (error: Error) => void): void;
  override connect(callback?: (error: Error) => void): Promise<pg.Client> | undefined {
    const connecting = this.verified();
    if (!callback) return connecting;
    connecting.then(() => callback(undefined as unknown as Error), callback);
    return undefined;
  }

  // biome-ignore lint/suspicious/noExplicitAny: all that the driver takes, with the types of the driver
  override query(statement: any, values?: any, callback?: any): any {
    const { form } = this;
    const given = statement as Statement;
    if (!form || (typeof given !== 'string' && typeof given.submit === 'function')) return super.query(statement, values, callback);
    const stored = Array.isArray(values) ? storedValues(form, values) : values;
    if (typeof given === 'string') return super.query(form.toStored(given), stored, callback);
    const own = given.values && { values: storedValues(form, given.values) };
    return super.query({ ...given, text: form.toStored(given.text), ...own } as never, stored, callback);
  }

  /** The bytes of rows for COPY. */
  store(bytes: Buffer): Buffer {
    return this.form ? this.form.store(bytes) : bytes;
  }

  private async verified(): Promise<pg.Client> {
    await super.connect();
    if (!this.form) return this;
    // A connection that breaks now fails the statement under way; without a listener it would end the process.
    const ignore = () => {};
    this.on('error', ignore);
    try {
      await verifyForm((text) => super.query(text), this.form.check);
    } catch (error) {
      await super.end().catch(ignore);
      throw error;
    } finally {
      this.off('error', ignore);
    }
    return this;
  }
}

const typesOf = (form: PersonForm): pg.CustomTypesConfig => ({
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    const parse = pg.types.getTypeParser(oid, format as 'text') as Parser;
    if (format === 'binary' || WITHOUT_PERSONS.has(oid)) return parse;
    return (text: string) => parse(form.fromStored(text));
  }) as pg.CustomTypesConfig['getTypeParser'],
});

const storedValues = (form: PersonForm, values: readonly unknown[]): unknown[] => values.map((value) => storedValue(form, value));

/** An object is sent as JSON, as the driver would. */
function storedValue(form: PersonForm, value: unknown): unknown {
  if (typeof value === 'string') return form.toStored(value);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Date) return value;
  if (Array.isArray(value)) return storedValues(form, value);
  return form.toStored(JSON.stringify(value));
}
