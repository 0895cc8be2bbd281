import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddReportRevisions1795489200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create sequence employment_report_number');
    await runner.query(`alter table employment_report add column revision integer not null default 1 check (revision > 0)`);
    await runner.query(`create table employment_report_revision (
      report text not null, revision integer not null, region text not null, headcount integer not null, labour_relation integer not null,
      incomplete integer not null, civil integer not null, average_hours numeric(4,1) not null, average_income numeric(12,2) not null,
      orders bigint not null, reason text not null, replaced_on date not null, primary key (report, revision))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table employment_report_revision');
    await runner.query('alter table employment_report drop column revision');
    await runner.query('drop sequence employment_report_number');
  }
}
