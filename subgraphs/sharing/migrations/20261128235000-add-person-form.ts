import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_PERSON_FORM } from '../../shared/database/person-form-check.ts';

/** The table already exists: persons are converted before migrations run. This migration's name makes an older program, which stores persons unconverted, refuse the database. */
export class AddPersonForm1795909800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_PERSON_FORM);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table person_form');
  }
}
