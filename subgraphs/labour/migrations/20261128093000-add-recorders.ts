import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_REFUSED_ATTEMPTS } from '../../shared/workflow/refused-attempt.entity.ts';

const UP = [
  CREATE_REFUSED_ATTEMPTS,
  'alter table wage_clue add column recorded_at timestamptz, add column recorded_by text',
  'update wage_clue set recorded_at = received_on',
  'alter table wage_clue alter column recorded_at set not null, alter column recorded_at set default now()',
  'alter table arbitration_case add column recorded_at timestamptz, add column recorded_by text',
  'update arbitration_case set recorded_at = filed_on',
  'alter table arbitration_case alter column recorded_at set not null, alter column recorded_at set default now()',
  'alter table worker add column recorded_at timestamptz, add column recorded_by text',
  'alter table engagement add column recorded_at timestamptz, add column recorded_by text',
];
const DOWN = [
  'drop table refused_attempt',
  'alter table wage_clue drop column recorded_at, drop column recorded_by',
  'alter table arbitration_case drop column recorded_at, drop column recorded_by',
  'alter table worker drop column recorded_at, drop column recorded_by',
  'alter table engagement drop column recorded_at, drop column recorded_by',
];

/** Adds who recorded a record that justifies access to a person's data, and when. Access requires an earlier record by somebody else. */
export class AddRecorders1795858200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
