import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_REFUSED_ATTEMPTS } from '../../shared/workflow/refused-attempt.entity.ts';

const UP = [
  CREATE_REFUSED_ATTEMPTS,
  'alter table union_membership add column recorded_at timestamptz, add column recorded_by text',
  'update union_membership set recorded_at = joined_on',
  'alter table union_membership alter column recorded_at set not null, alter column recorded_at set default now()',
];
const DOWN = ['drop table refused_attempt', 'alter table union_membership drop column recorded_at, drop column recorded_by'];

/** Who recorded what gives cause to read a person's records, and when: a cause must rest on a record that somebody else made earlier. */
export class AddRecorders1795858200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
