import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_REFUSED_ATTEMPTS } from '../../shared/workflow/refused-attempt.entity.ts';

const UP = [
  CREATE_REFUSED_ATTEMPTS,
  'alter table injury_claim add column recorded_at timestamptz, add column recorded_by text',
  'update injury_claim set recorded_at = reported_on',
  'alter table injury_claim alter column recorded_at set not null, alter column recorded_at set default now()',
  'alter table enrolment_spell add column recorded_at timestamptz, add column recorded_by text',
];
const DOWN = [
  'drop table refused_attempt',
  'alter table injury_claim drop column recorded_at, drop column recorded_by',
  'alter table enrolment_spell drop column recorded_at, drop column recorded_by',
];

/** Who recorded what gives cause to read a person's records, and when: a cause must rest on a record that somebody else made earlier. */
export class AddRecorders1795858200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
