import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_PLACE_FUNCTION } from '../../shared/database/distance.ts';
import { CREATE_IMPORT_JOBS } from '../../shared/import/import-job.entity.ts';

const STATEMENTS = [
  // Part of the PostgreSQL distribution and a trusted extension: the owner of a database may create it.
  `create extension if not exists cube`,
  CREATE_PLACE_FUNCTION,
  CREATE_IMPORT_JOBS,
  `create table service_site (
     id text primary key, kind text not null, name text not null, region text not null, address text not null,
     latitude double precision not null, longitude double precision not null, facilities text[] not null, hours text not null,
     operator text not null, opened_on date not null, closed_on date, check (closed_on >= opened_on))`,
  `create index service_site_place on service_site using gist (place_on_earth(latitude, longitude))`,
  `create index service_site_region on service_site (region, id)`,
];

export class AddServiceSites1795482000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table service_site, import_job');
    await runner.query('drop function place_on_earth(double precision, double precision)');
    await runner.query('drop extension cube');
  }
}
