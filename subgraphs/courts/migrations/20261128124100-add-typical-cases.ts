import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRegister } from '../../shared/reference/register-columns.ts';

export class AddTypicalCases1795869660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      createRegister(
        'typical_case',
        `number text not null, title text not null, authority text not null, issuer text not null, document text not null,
         occupation text not null, group_name text not null, relation text not null, factors text[] not null, key_points text[] not null,
         facts text, holding text, court text, court_en text`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table typical_case');
  }
}
