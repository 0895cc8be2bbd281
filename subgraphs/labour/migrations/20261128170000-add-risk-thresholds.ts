import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRegister } from '../../shared/reference/register-columns.ts';

export class AddRiskThresholds1795885200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createRegister('risk_threshold', 'kind text not null, threshold numeric(10, 2) not null check (threshold > 0)'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table risk_threshold');
  }
}
