import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of members is sorted by day of joining, within a region or a union. */
export class IndexMembers1795907820000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index union_membership_joined on union_membership (joined_on, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index union_membership_joined');
  }
}
