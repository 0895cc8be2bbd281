import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table mandate (
     id text primary key, person text not null, agent text not null, agent_kind text not null, scopes text[] not null, label text,
     valid_from date not null, valid_to date not null, granted_at timestamptz not null default now(), ended_at timestamptz,
     ended_by text check (ended_by in ('WITHDRAWN', 'RESIGNED', 'SPLIT')), check (valid_from <= valid_to),
     check ((ended_at is null) = (ended_by is null)), check (cardinality(scopes) > 0))`,
  'create index mandate_person on mandate (person, granted_at, id)',
  'create index mandate_agent on mandate (agent, granted_at, id)',
  'create index mandate_granted on mandate (granted_at)',
  'create table agent_code (id text primary key, person text not null, valid_to date not null, mandate text references mandate)',
  'create index agent_code_person on agent_code (person)',
];

/** Mandates: who may act for a person. */
export class AddMandates1795907700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table agent_code');
    await runner.query('drop table mandate');
  }
}
