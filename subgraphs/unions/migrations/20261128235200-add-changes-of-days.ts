import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_CHANGES_OF_DAYS } from '../../shared/workflow/change-of-day.entity.ts';

export class AddChangesOfDays1795909920000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_CHANGES_OF_DAYS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table change_of_day');
  }
}
