import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case in progress has no document of its decision yet. */
export class NameDocumentsOfDecisions1795948200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['court_case', 'case_search']) await runner.query(`alter table ${table} alter column document_type drop not null`);
    await runner.query('update court_case set document_type = null where decided_on is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update court_case set document_type = 'JUDGMENT' where document_type is null`);
    for (const table of ['case_search', 'court_case']) await runner.query(`alter table ${table} alter column document_type set not null`);
  }
}
