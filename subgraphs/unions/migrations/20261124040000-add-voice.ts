import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `create sequence forum_number`,
  `create table forum (id text primary key, enterprise text not null, region text not null, union_id text not null, held_on date not null, topics text[] not null, outcomes text[] not null, workers integer not null check (workers >= 0))`,
  `create index forum_day on forum (held_on, id)`,
  `create index forum_enterprise on forum (enterprise, held_on, id)`,
  `create index forum_region on forum (region)`,
  `create sequence democratic_participation_number`,
  `create table democratic_participation (id text primary key, enterprise text not null, region text not null, union_id text not null, form text not null, held_on date not null, topics text[] not null, resolutions text[] not null, representatives integer not null check (representatives >= 0))`,
  `create index democratic_participation_day on democratic_participation (held_on, id)`,
  `create index democratic_participation_enterprise on democratic_participation (enterprise, held_on, id)`,
  `create index democratic_participation_region on democratic_participation (region)`,
  `create sequence bargaining_round_number`,
  `create table bargaining_round (id text primary key, enterprise text not null, region text not null, union_id text not null, proposed_on date not null, proposed_by text not null, topics text[] not null, worker_side text[] not null, employer_side text[] not null, replied_on date, held_on date, outcome text, contract text)`,
  `create index bargaining_round_day on bargaining_round (proposed_on, id)`,
  `create index bargaining_round_enterprise on bargaining_round (enterprise, proposed_on, id)`,
  `create index bargaining_round_region on bargaining_round (region)`,
  `create sequence algorithm_consultation_number`,
  `create sequence consultation_opinion_number`,
  `create table algorithm_consultation (
     id text primary key, enterprise text not null, region text not null, union_id text not null, title text not null, topics text[] not null,
     opened_on date not null, concluded_on date, result text, contract text, published_on date,
     check (concluded_on >= opened_on), check (published_on >= concluded_on), check ((concluded_on is null) = (result is null)))`,
  `create index algorithm_consultation_day on algorithm_consultation (opened_on, id)`,
  `create index algorithm_consultation_enterprise on algorithm_consultation (enterprise, opened_on, id)`,
  `create table consultation_opinion (
     id text primary key, consultation text not null, raised_by text not null, raised_on date not null, text text not null, adoption text,
     answer text, answered_on date, rule text)`,
  `create index consultation_opinion_consultation on consultation_opinion (consultation, raised_on, id)`,
  `create index consultation_opinion_rule on consultation_opinion (rule)`,
  `create sequence grievance_channel_number`,
  `create sequence grievance_number`,
  `create table grievance_channel (
     id text primary key, enterprise text not null, region text not null, kind text not null, name text not null, hours text not null,
     opened_on date not null)`,
  `create index grievance_channel_enterprise on grievance_channel (enterprise, id)`,
  `create table grievance (
     id text primary key, worker text not null, enterprise text not null, region text not null, channel text not null, topic text not null,
     account text not null, raised_at timestamptz not null, due_on date not null, due_by text not null, answered_at timestamptz, outcome text,
     answer text, check (answered_at >= raised_at), check ((answered_at is null) = (outcome is null)))`,
  `create index grievance_worker on grievance (worker)`,
  `create index grievance_raised on grievance (raised_at, id)`,
  `create index grievance_channel_of on grievance (channel)`,
  `create index grievance_enterprise on grievance (enterprise)`,
];

const UNDO = [
  'drop table forum, democratic_participation, bargaining_round, algorithm_consultation, consultation_opinion, grievance_channel, grievance',
  'drop sequence forum_number, democratic_participation_number, bargaining_round_number, algorithm_consultation_number, consultation_opinion_number, grievance_channel_number, grievance_number',
];

export class AddVoice1795492800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of UNDO) await runner.query(statement);
  }
}
