import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `alter table court_case add column withdrawn_on date, add constraint court_case_withdrawn_check check (withdrawn_on is null or not published)`,
  `create function court_case_tail(number text) returns text immutable strict parallel safe language sql
     return left(number, 7) || regexp_replace(substr(number, 8), '^[0-9]+', '')`,
  `create index court_case_tail on court_case (court_case_tail(number))`,
];

export class AddCitations1795478400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index court_case_tail');
    await runner.query('drop function court_case_tail(text)');
    await runner.query('alter table court_case drop constraint court_case_withdrawn_check, drop column withdrawn_on');
  }
}
