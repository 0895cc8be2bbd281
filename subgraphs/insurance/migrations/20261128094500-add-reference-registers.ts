import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addSource, createRegister, registerColumns } from '../../shared/reference/register-columns.ts';

const UP = [
  createRegister('benefit_income', 'yuan numeric(12,2) not null check (yuan > 0)'),
  createRegister(
    'contribution_mode',
    `scheme text not null, mode text not null, periods text[] not null, base_low integer, base_high integer, worker_rate numeric(5,2) not null,
     employer_rate numeric(5,2) not null, account_rate numeric(5,2) not null`,
  ),
  createRegister(
    'contribution_base',
    'scheme text not null, floor numeric(12,2) not null, ceiling numeric(12,2) not null, check (floor > 0 and ceiling >= floor)',
  ),
  createRegister('pilot_province', 'batch smallint not null, sectors text[] not null'),
  `alter table benefit_base add column to_day date, ${registerColumns}`,
  `alter table pilot_platform add column region text not null default '100000', ${registerColumns}`,
  ...addSource('pilot_platform', '未注明 (not stated)'),
  `alter table premium_rate ${registerColumns}`,
];
const DOWN = [
  'alter table premium_rate drop column mark, drop column withdrawn_on, drop column withdrawn_because',
  'alter table pilot_platform drop column region, drop column source, drop column mark, drop column withdrawn_on, drop column withdrawn_because',
  'alter table benefit_base drop column to_day, drop column mark, drop column withdrawn_on, drop column withdrawn_because',
  'drop table pilot_province, contribution_base, contribution_mode, benefit_income',
];

export class AddReferenceRegisters1795859100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
