import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_REPORTED_FIGURES } from '../../shared/figures/reported-figure.entity.ts';

export class AddReportedFigures1793577600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE_REPORTED_FIGURES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reported_figure, reference_data');
  }
}
