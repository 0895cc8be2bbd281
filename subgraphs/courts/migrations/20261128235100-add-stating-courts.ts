import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'alter table procedure_step add column stated_in text',
  // Imported steps get no value. If all cases of a chain came through the hub, one of their courts recorded the step.
  `update procedure_step s set stated_in = (select min(c.region) from procedure_step o join court_case c on c.number = o.number where o.chain = s.chain)
    where s.stage = 'ARBITRATION' and not exists (
      select from procedure_step o join court_case c on c.number = o.number where o.chain = s.chain and c.recorded_by is null)`,
];

/** Adds which court recorded an arbitration; an imported case in the same chain does not make the arbitration an imported one. */
export class AddStatingCourts1795909860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table procedure_step drop column stated_in');
  }
}
