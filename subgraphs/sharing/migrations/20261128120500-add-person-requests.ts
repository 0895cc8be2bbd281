import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table person_request (
     id text primary key, person text not null, kind text not null, addressed text not null, region text not null, coordinate text,
     content text not null, state text not null, filed_on date not null, answered_on date, answer text, complained_on date, complaint text,
     decided_on date, decision text, check ((answered_on is null) = (answer is null)))`,
  'create index person_request_person on person_request (person, filed_on, id)',
  'create index person_request_addressed on person_request (addressed, filed_on, id)',
  'create index person_request_complaints on person_request (region, filed_on, id) where complained_on is not null',
];

/** Requests of persons about their own data. */
export class AddPersonRequests1795867500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table person_request');
  }
}
