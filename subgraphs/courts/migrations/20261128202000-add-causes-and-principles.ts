import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRegister } from '../../shared/reference/register-columns.ts';

export class AddCausesAndPrinciples1795897200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createRegister('adjudication_principle', 'name text not null, text text not null, factors text[] not null'));
    await runner.query(`create table cause_of_action (
      version text not null, code text not null, region text not null, from_day date not null, to_day date, name text not null, parent text,
      source text not null, mark text not null, withdrawn_on date, withdrawn_because text,
      primary key (version, code), check (to_day >= from_day))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cause_of_action, adjudication_principle');
  }
}
