import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddMemberships1795478400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table union_membership (
      id text primary key, worker text not null, organization text not null, region text not null,
      joined_on date not null, left_on date, check (left_on >= joined_on))`);
    await runner.query('create index union_membership_worker on union_membership (worker)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table union_membership');
  }
}
