import type { MigrationInterface, QueryRunner } from 'typeorm';

// The one form has 字 and 第 and no leading zeros, as the official template has it.
const FOLDED = `translate(regexp_replace(regexp_replace(canonical, '\\(\\d{4}\\)', ''), '第?\\d+号$', ''), '字()', '')
  || '字' || substring(canonical from '\\(\\d{4}\\)') || '第' || ltrim(substring(canonical from '(\\d+)号$'), '0') || '号'`;

/**
 * Where two cases come to share one form, the number of the one that had it, or was filed first, finds it; the other stays
 * in the lists under the number that it was given.
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

  /** The earlier form was the number with brackets of one style. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update arbitration_case set canonical = translate(regexp_replace(number, '\\s', '', 'g'), '〔〕（）［］【】', '()()()()')`,
    );
  }
}
