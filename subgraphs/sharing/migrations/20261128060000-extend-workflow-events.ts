import type { MigrationInterface, QueryRunner } from 'typeorm';

// Tables of this subgraph and the prefixes of their identifiers.
const REGISTERS = { sharing_request: 'SR-', sharing_agreement: 'AG-', correction: 'CR-', sharing_dispute: 'SD-' };

export class ExtendWorkflowEvents1795845600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table workflow_event add column register text not null default '', add column on_day date`);
    for (const [register, prefix] of Object.entries(REGISTERS))
      await runner.query('update workflow_event set register = $1 where starts_with(about, $2)', [register, prefix]);
    await runner.query('alter table workflow_event alter column register drop default');
    await runner.query(`update workflow_event set on_day = (at at time zone 'Asia/Shanghai')::date`);
    await runner.query('drop index workflow_event_about');
    await runner.query('create index workflow_event_about on workflow_event (register, about, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index workflow_event_about');
    await runner.query('alter table workflow_event drop column register, drop column on_day');
    await runner.query('create index workflow_event_about on workflow_event (about, id)');
  }
}
