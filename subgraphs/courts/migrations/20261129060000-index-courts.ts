import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexCourts1795932000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index case_search_court on case_search (court)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index case_search_court');
  }
}
