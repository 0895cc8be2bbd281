import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIGURES_AS_REGISTER, FIGURES_BEFORE } from '../../shared/figures/published-figure.register.ts';
import { addSource, createRegister, registerColumns } from '../../shared/reference/register-columns.ts';

const STATEMENTS = [
  ...FIGURES_AS_REGISTER,
  'alter table staffing rename column as_of to from_day',
  `alter table staffing add column to_day date, ${registerColumns}`,
  ...addSource('staffing', '未注明 (not stated)'),
  createRegister('training_skill', 'name text not null, name_en text not null, occupations text[] not null'),
];

export class AddStaffAndTrainingRegisters1795869600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table training_skill');
    await runner.query(
      'alter table staffing drop column to_day, drop column mark, drop column withdrawn_on, drop column withdrawn_because, drop column source',
    );
    await runner.query('alter table staffing rename column from_day to as_of');
    for (const statement of FIGURES_BEFORE) await runner.query(statement);
  }
}
