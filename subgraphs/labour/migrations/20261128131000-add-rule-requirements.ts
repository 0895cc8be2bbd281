import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRegister } from '../../shared/reference/register-columns.ts';

export class AddRuleRequirements1795871400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      createRegister(
        'rule_requirement',
        `kind text not null, sectors text[] not null, term text not null, operator text not null, value numeric(18, 4),
         unit text not null, requirement text not null, check ((operator = 'STATED') = (value is null))`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rule_requirement');
  }
}
