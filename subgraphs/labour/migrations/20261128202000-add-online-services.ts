import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRegister } from '../../shared/reference/register-columns.ts';

export class AddOnlineServices1795897200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      createRegister(
        'online_service',
        'kind text not null, name text not null, operator text not null, access text not null, address text',
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table online_service');
  }
}
