import { isLikeIdentity, readIdentity } from '../identifiers/person-identity.ts';
import { isPseudonym } from '../identifiers/pseudonym.ts';
import type { IdentifierMode, IdentifierRule } from '../identifiers/verdict.ts';
import type { Reject } from './check-record.ts';
import type { Dataset, ImportedRecord } from './dataset.ts';
import type { ImportField } from './field.ts';
import type { Translate } from './person-translator.ts';
import type { ReadRecord } from './table-records.ts';

const WRONG: Partial<Record<IdentifierRule, readonly [en: string, zh: string]>> = {
  check_digit: ['not a valid document number: the check digit is wrong', '证件号码校验码不符'],
  birth_date: ['not a valid document number: it contains no valid date of birth', '证件号码中的出生日期无效'],
  region: ['not a valid document number: its first characters are no region or country', '证件号码的地区或国家代码无效'],
};

/** A field of a record, or an item in it, that identifies a person. */
interface Cell {
  text: string;
  field: string;
  line: number;
  put(person: string | null): void;
}

/**
 * Replaces document numbers by pseudonyms, one chunk of a file at a time and only in memory, before rows are staged. Errors
 * name line, field and rule, but not the value.
 */
export class PersonColumns {
  private readonly fields: readonly [name: string, field: ImportField][];

  constructor(
    dataset: Dataset,
    private readonly translate: Translate | undefined,
    private readonly mode: IdentifierMode,
  ) {
    this.fields = Object.entries(dataset.fields).filter(([, { isPerson, listed }]) => isPerson || listed);
  }

  /** Changes the records of the chunk in place; returns the errors by line. */
  async replace(chunk: readonly ReadRecord[]): Promise<Map<number, Reject[]>> {
    const wrong = new Map<number, Reject[]>();
    const reject = ({ put, field, line }: Cell, rule: string, message: string, messageZh: string) => {
      put(null);
      wrong.set(line, [...(wrong.get(line) ?? []), { line, field, rule, value: '', message, messageZh }]);
    };
    const numbers = new Map<string, Cell[]>();
    const pseudonyms = new Map<string, Cell[]>();
    for (const cell of this.cells(chunk)) {
      const { text } = cell;
      if (isPseudonym(text.trim())) push(pseudonyms, text.trim(), cell);
      else if (isLikeIdentity(text)) {
        const read = readIdentity(text, this.mode);
        if (read.valid) push(numbers, read.value, cell);
        else {
          const [en, zh] = WRONG[read.reason] ?? ['not a valid document number', '不是有效的证件号码'];
          reject(cell, `IDENTITY_${read.reason.toUpperCase()}`, en, zh);
        }
      }
    }
    if (numbers.size === 0 && (pseudonyms.size === 0 || !this.translate)) return wrong;
    if (!this.translate) {
      for (const cell of [...numbers.values()].flat())
        reject(
          cell,
          'NO_REGISTER',
          'the register of persons is not available here; see npm run import -- --help',
          '此处无法查询人员登记，请见 npm run import -- --help',
        );
      return wrong;
    }
    const { persons, unknown, merged } = await this.translate([...numbers.keys()], [...pseudonyms.keys()]);
    [...numbers.values()].forEach((cells, i) => {
      for (const { put } of cells) put(persons[i] as string);
    });
    for (const [one, now] of Object.entries(merged)) for (const { put } of pseudonyms.get(one) ?? []) put(now);
    for (const one of unknown)
      for (const cell of pseudonyms.get(one) ?? [])
        reject(cell, 'UNKNOWN_PERSON', 'the register of persons has no such pseudonym', '人员登记中没有该假名标识');
    return wrong;
  }

  private *cells(chunk: readonly ReadRecord[]): Generator<Cell> {
    if (this.fields.length === 0) return;
    for (const one of chunk) if ('record' in one) for (const field of this.fields) yield* cellsOf(one.record, one.line, field);
  }
}

function* cellsOf(record: ImportedRecord, line: number, [field, { listed }]: [string, ImportField]): Generator<Cell> {
  const text = record[field];
  if (!text) return;
  if (!listed) {
    const put = (person: string | null) => {
      record[field] = person;
    };
    yield { text, field, line, put };
    return;
  }
  const items = listed(text) ?? [];
  for (const item of items) {
    if (typeof item.worker !== 'string') continue;
    const put = (person: string | null) => {
      item.worker = person;
      record[field] = JSON.stringify(items);
    };
    yield { text: item.worker, field, line, put };
  }
}

function push(map: Map<string, Cell[]>, key: string, cell: Cell): void {
  const cells = map.get(key);
  if (cells) cells.push(cell);
  else map.set(key, [cell]);
}
