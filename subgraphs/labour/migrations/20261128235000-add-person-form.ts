import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_PERSON_FORM } from '../../shared/database/person-form-check.ts';

/**
 * The table exists already, because persons are converted to their form before migrations run. This migration makes older
 * programs, which do not know the form, refuse the database.
 */
export class AddPersonForm1795909800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_PERSON_FORM);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table person_form');
  }
}
