import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddWorkingCalendars1795868700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table working_calendar (
      from_day date primary key, to_day date not null, region text not null default '100000', state text not null,
      off text[] not null, worked text[] not null,
      source text not null, mark text not null, withdrawn_on date, withdrawn_because text, check (to_day >= from_day))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table working_calendar');
  }
}
