import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddMediationOrganizations1795482000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table mediation_organization (
      id text primary key, name text not null, kind text not null, region text not null, address text not null, hours text not null,
      mediators integer not null check (mediators >= 0), jointly text[] not null, opened_on date not null, closed_on date,
      check (closed_on >= opened_on))`);
    await runner.query('create index mediation_organization_region on mediation_organization (region, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mediation_organization');
  }
}
