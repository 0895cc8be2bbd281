import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_WORKFLOW_EVENTS } from '../../shared/workflow/workflow-event.entity.ts';

export class AddWorkflowEvents1795845600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE_WORKFLOW_EVENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table workflow_event');
  }
}
