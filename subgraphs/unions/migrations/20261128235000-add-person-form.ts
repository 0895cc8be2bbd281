import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_PERSON_FORM } from '../../shared/database/person-form-check.ts';

/** The table is there before: persons are brought into their form first. An older program, which knows no form, is refused by this name. */
export class AddPersonForm1795909800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_PERSON_FORM);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table person_form');
  }
}
