import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRegister } from '../../shared/reference/register-columns.ts';
import { CREATE_REFUSED_ATTEMPTS } from '../../shared/workflow/refused-attempt.entity.ts';

/** Departments become a register that the national authority keeps, with history. */
export class KeepDepartments1795910100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      createRegister('department', 'name text not null, name_en text not null, kind text not null, scope text[] not null'),
    );
    await runner.query(CREATE_REFUSED_ATTEMPTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table department, refused_attempt');
  }
}
