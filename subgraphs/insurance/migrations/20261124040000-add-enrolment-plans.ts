import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_IMPORT_JOBS } from '../../shared/import/import-job.entity.ts';

export class AddEnrolmentPlans1795492800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table enrolment_plan (
      region text not null, scheme text not null, year smallint not null, target bigint not null check (target >= 0), source text not null,
      primary key (region, scheme, year))`);
    await runner.query('create index insured_headcount_month on insured_headcount (month, region)');
    await runner.query(CREATE_IMPORT_JOBS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_job, enrolment_plan');
    await runner.query('drop index insured_headcount_month');
  }
}
