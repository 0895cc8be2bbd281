import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DROP_OPEN_RECORDS, INDEX_OPEN_RECORDS } from '../../shared/person-records/person-record.entity.ts';

/** Includes undecided records of persons in later merges and splits. */
export class IndexOpenPersonRecords1795887300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of INDEX_OPEN_RECORDS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP_OPEN_RECORDS) await runner.query(statement);
  }
}
