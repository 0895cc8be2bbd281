import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_PERSON_RECORDS, DROP_PERSON_RECORDS } from '../../shared/person-records/person-record.entity.ts';

/** Applies merges and splits of persons to the records of this agency. */
export class AddPersonRecords1795883400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE_PERSON_RECORDS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP_PERSON_RECORDS) await runner.query(statement);
  }
}
