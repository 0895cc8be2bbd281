import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_DONE_MUTATIONS } from '../../shared/workflow/mutation.ts';

const STATEMENTS = [
  CREATE_DONE_MUTATIONS,
  `create sequence contract_filing_number`,
  `alter table collective_contract add column covers_partners boolean not null default false, add column objection text,
     add column recorded_at timestamptz not null default now()`,
  `update contract_clause set terms = '[]' where jsonb_typeof(terms) <> 'array'`,
  `alter table contract_clause add constraint contract_clause_terms_check check (jsonb_typeof(terms) = 'array')`,
  `create index collective_contract_recorded on collective_contract (recorded_at)`,
  `create index collective_contract_area on collective_contract using gin (regions)`,
  `create index collective_contract_supersedes on collective_contract (supersedes)`,
  `create index collective_contract_superseded_by on collective_contract (superseded_by)`,
];

export class AddContractFiling1795485600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table contract_clause drop constraint contract_clause_terms_check');
    await runner.query('alter table collective_contract drop column covers_partners, drop column objection, drop column recorded_at');
    await runner.query(
      'drop index if exists collective_contract_area, collective_contract_supersedes, collective_contract_superseded_by, collective_contract_recorded',
    );
    await runner.query('drop sequence contract_filing_number');
    await runner.query('drop table done_mutation');
  }
}
