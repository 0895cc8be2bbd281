import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ADD_PERSONS_OF_KEYS, DROP_PERSONS_OF_KEYS } from '../../shared/workflow/mutation.ts';

/** An idempotency key stays valid for the same input after its persons are merged. */
export class AddPersonsOfKeys1795907760000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ADD_PERSONS_OF_KEYS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP_PERSONS_OF_KEYS) await runner.query(statement);
  }
}
