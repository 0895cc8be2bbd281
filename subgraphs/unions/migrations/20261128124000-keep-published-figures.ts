import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIGURES_AS_REGISTER, FIGURES_BEFORE } from '../../shared/figures/published-figure.register.ts';

export class KeepPublishedFigures1795869600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of FIGURES_AS_REGISTER) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of FIGURES_BEFORE) await runner.query(statement);
  }
}
