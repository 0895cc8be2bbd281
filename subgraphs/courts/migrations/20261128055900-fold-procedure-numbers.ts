import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // The same rule as procedure-steps/procedure-number.ts: arbitration numbers get the form of the official template; in other
  // numbers only the brackets are normalised.
  `create function procedure_number(number text) returns text immutable strict parallel safe language sql return (
     select case when one ~ '劳动?(人事|人)?仲' and one ~ '\\(\\d{4}年?\\)' and one ~ '\\d号$' then
       translate(regexp_replace(regexp_replace(one, '\\(\\d{4}年?\\)', ''), '第?\\d+(-\\d+)?号$', ''), '字()', '')
         || '字(' || substring(one from '\\((\\d{4})年?\\)') || ')第' || regexp_replace(substring(one from '(\\d+(?:-\\d+)?)号$'), '^0+|(?<=-)0+', '', 'g') || '号'
       else one end
     from (select translate(regexp_replace(normalize(number, NFKC), '\\s', '', 'g'), '〔〕[]【】﹝﹞號–—−‐‑', '()()()()号-----') as one) folded)`,
  'create index procedure_step_folded on procedure_step (procedure_number(number))',
  'drop index procedure_step_number',
];

export class FoldProcedureNumbers1795845540000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`create index procedure_step_number on procedure_step (translate(number, '〔〕（）［］【】', '()()()()'))`);
    await runner.query('drop index procedure_step_folded');
    await runner.query('drop function procedure_number(text)');
  }
}
