import type { MigrationInterface, QueryRunner } from 'typeorm';

// The normalised form has 字 and 第 and no leading zeros, as in the official template.
const FOLDED = `translate(regexp_replace(regexp_replace(canonical, '\\(\\d{4}\\)', ''), '第?\\d+号$', ''), '字()', '')
  || '字' || substring(canonical from '\\(\\d{4}\\)') || '第' || ltrim(substring(canonical from '(\\d+)号$'), '0') || '号'`;

/**
 * If two cases get the same normalised number, a query by number finds the one that had this form before, or was filed first.
 * The other one remains in lists under its number as written.
 */
export class FoldArbitrationNumbers1795845480000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update arbitration_case a set canonical = f.folded from (
         select number, folded, row_number() over (partition by folded order by (canonical = folded) desc, filed_on, number) as nth
         from (select number, canonical, filed_on, ${FOLDED} as folded from arbitration_case) each where folded is not null) f
       where a.number = f.number and f.nth = 1 and a.canonical <> f.folded`,
    );
  }

  /** Previously only the brackets were normalised. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update arbitration_case set canonical = translate(regexp_replace(number, '\\s', '', 'g'), '〔〕（）［］【】', '()()()()')`,
    );
  }
}
