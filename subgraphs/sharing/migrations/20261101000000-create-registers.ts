import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRegisters1793491200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table reference_data (name text primary key, digest text not null)`);
    await runner.query(`create table region (
      code text primary key, name text not null, name_en text, level text not null, type text not null, parent text, abbreviation text)`);
    await runner.query(`create index region_parent on region (parent)`);
    await runner.query(`create table participant (
      id text primary key, name text not null, kind text not null, region text not null, legal_basis text not null)`);
    await runner.query(`create table catalogue_item (
      coordinate text primary key, name text not null, name_zh text not null, provider text not null, format text not null,
      update_frequency text not null, attribute text not null, mode text not null, conditions text not null,
      legal_basis text not null, classification text not null, level text not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table catalogue_item, participant, region, reference_data`);
  }
}
