import pg from 'pg';
import { formsOf } from './person-address.ts';
import type { PersonForm } from './person-form.ts';
import { verifyForm } from './person-form-check.ts';

// Types without text: they cannot contain pseudonyms.
const { BOOL, BYTEA, DATE, FLOAT4, FLOAT8, INT2, INT4, INT8, NUMERIC, OID, TIME, TIMESTAMP, TIMESTAMPTZ, UUID } = pg.types.builtins;
const WITHOUT_PERSONS: ReadonlySet<number> = new Set<number>([
  ...[BOOL, BYTEA, DATE, FLOAT4, FLOAT8, INT2, INT4, INT8],
  ...[NUMERIC, OID, TIME, TIMESTAMP, TIMESTAMPTZ, UUID],
]);

// A statement that converts an instant to a day uses the time zone of the session, which must be that of China whatever the
// server's setting.
const OF_CHINA = '-c timezone=Asia/Shanghai';

type Statement = string | (pg.QueryConfig & Partial<pg.Submittable>);
type Parser = (text: string) => unknown;

/**
 * A connection to a database whose URL names a key file: converts pseudonyms in statements to their stored form, and back in
 * results. For COPY see `copy-rows.ts`. Without a key file pseudonyms remain unchanged.
 */
export class PersonClient extends pg.Client {
  private readonly form: PersonForm | undefined;

  constructor(config: pg.ClientConfig = {}) {
    const form = config.connectionString ? formsOf(config.connectionString)?.current : undefined;
    const ours = { ...config, options: config.options ? `${config.options} ${OF_CHINA}` : OF_CHINA };
    super(form ? { ...ours, types: typesOf(form) } : ours);
    this.form = form;
  }

  /** Throws if the tables use another key. */
  override connect(): Promise<pg.Client>;
  override connect(callback: (error: Error) => void): void;
  override connect(callback?: (error: Error) => void): Promise<pg.Client> | undefined {
    const connecting = this.verified();
    if (!callback) return connecting;
    connecting.then(() => callback(undefined as unknown as Error), callback);
    return undefined;
  }

  // biome-ignore lint/suspicious/noExplicitAny: the overloads of the driver, with its own types
  override query(statement: any, values?: any, callback?: any): any {
    const { form } = this;
    const given = statement as Statement;
    if (!form || (typeof given !== 'string' && typeof given.submit === 'function')) return super.query(statement, values, callback);
    const stored = Array.isArray(values) ? storedValues(form, values) : values;
    if (typeof given === 'string') return super.query(form.toStored(given), stored, callback);
    const own = given.values && { values: storedValues(form, given.values) };
    return super.query({ ...given, text: form.toStored(given.text), ...own } as never, stored, callback);
  }

  /** Converts rows in COPY's format to the stored form. */
  store(bytes: Buffer): Buffer {
    return this.form ? this.form.store(bytes) : bytes;
  }

  private async verified(): Promise<pg.Client> {
    await super.connect();
    if (!this.form) return this;
    // A lost connection makes the current statement fail; without a listener it would end the process.
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

/** Objects are serialised as JSON, as the driver does. */
function storedValue(form: PersonForm, value: unknown): unknown {
  if (typeof value === 'string') return form.toStored(value);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Date) return value;
  if (Array.isArray(value)) return storedValues(form, value);
  return form.toStored(JSON.stringify(value));
}
