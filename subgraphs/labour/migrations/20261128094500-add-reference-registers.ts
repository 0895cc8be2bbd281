import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addSource, createRegister, registerColumns } from '../../shared/reference/register-columns.ts';

const STATEMENTS = [
  createRegister('minimum_wage', 'monthly text[] not null, hourly text[] not null'),
  'create index minimum_wage_region on minimum_wage (region, from_day)',
  'alter table policy rename column valid_from to from_day',
  'alter table policy rename column valid_to to to_day',
  'alter table policy alter column seed_row drop not null',
  `alter table policy ${registerColumns}`,
  ...addSource('policy', '国务院关于灵活就业和新就业形态劳动者权益保障工作情况的报告'),
  `alter table campaign add column region text not null default '100000', add column withdrawn_on date, add column withdrawn_because text,
     alter column seed_row drop not null`,
];

export class AddReferenceRegisters1795859100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update policy set seed_row = '' where seed_row is null`);
    await runner.query(`update campaign set seed_row = '' where seed_row is null`);
    await runner.query('alter table campaign drop column region, drop column withdrawn_on, drop column withdrawn_because');
    await runner.query('alter table campaign alter column seed_row set not null');
    await runner.query('alter table policy alter column seed_row set not null');
    await runner.query('alter table policy drop column source, drop column mark, drop column withdrawn_on, drop column withdrawn_because');
    await runner.query('alter table policy rename column from_day to valid_from');
    await runner.query('alter table policy rename column to_day to valid_to');
    await runner.query('drop table minimum_wage');
  }
}
