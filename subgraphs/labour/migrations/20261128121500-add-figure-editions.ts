import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_FIGURE_EDITIONS } from '../../shared/figures/figure-edition.entity.ts';

/** Stores the figures of closed months, each counted once. */
export class AddFigureEditions1795868100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_FIGURE_EDITIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table figure_edition');
  }
}
