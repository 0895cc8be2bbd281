import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_REFUSED_ATTEMPTS } from '../../shared/workflow/refused-attempt.entity.ts';

const UP = [CREATE_REFUSED_ATTEMPTS, 'alter table court_case add column recorded_by text'];
const DOWN = ['drop table refused_attempt', 'alter table court_case drop column recorded_by'];

/** Adds who recorded a record that justifies access to a person's data, and when. Access requires an earlier record by somebody else. */
export class AddRecorders1795858200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
