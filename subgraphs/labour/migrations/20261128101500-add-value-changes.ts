import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_VALUE_CHANGES } from '../../shared/corrections/value-change.entity.ts';

/** Stores corrected values: the earlier value, who changed it and why. */
export class AddValueChanges1795860900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE_VALUE_CHANGES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table value_change');
  }
}
