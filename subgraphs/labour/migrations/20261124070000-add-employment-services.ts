import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACE = `region text not null, address text not null, latitude double precision not null, longitude double precision not null`;
const STATEMENTS = [
  `create table gig_market (
     id text primary key, name text not null, kind text not null, level text not null, ${PLACE}, services text[] not null,
     hours text not null, opened_on date not null, closed_on date)`,
  `create index gig_market_region on gig_market (region)`,
  `create table startup_carrier (
     id text primary key, name text not null, kind text not null, ${PLACE}, seats integer not null check (seats > 0),
     supports text[] not null, opened_on date not null, closed_on date)`,
  `create index startup_carrier_region on startup_carrier (region)`,
  `create table training_programme (
     id text primary key, title text not null, action text not null, mode text not null, occupation text not null, skill text not null,
     provider text not null, ${PLACE}, from_day date not null, to_day date not null, seats integer not null check (seats > 0),
     subsidy numeric(10,2) not null, check (to_day >= from_day))`,
  `create index training_programme_from on training_programme (from_day, id)`,
  `create table training_need (
     id text primary key, market text not null, region text not null, occupation text not null, skill text not null,
     persons integer not null check (persons > 0), surveyed_on date not null)`,
  `create index training_need_surveyed on training_need (surveyed_on, id)`,
  `create table recruitment_post (
     id text primary key, title text not null, channel text not null, enterprise text, market text, occupation text not null, ${PLACE},
     openings integer not null check (openings > 0), wage_from numeric(10,2) not null, wage_to numeric(10,2) not null,
     posted_on date not null, closes_on date not null, check (wage_to >= wage_from), check (closes_on >= posted_on))`,
  `create index recruitment_post_posted on recruitment_post (posted_on, id)`,
];

export class AddEmploymentServices1795503600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table gig_market, startup_carrier, training_programme, training_need, recruitment_post');
  }
}
