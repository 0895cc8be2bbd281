import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'alter table procedure_step add column stated_in text',
  // What came with a register stays without; in a chain of cases that all came through the hub a court of them stated it.
  `update procedure_step s set stated_in = (select min(c.region) from procedure_step o join court_case c on c.number = o.number where o.chain = s.chain)
    where s.stage = 'ARBITRATION' and not exists (
      select from procedure_step o join court_case c on c.number = o.number where o.chain = s.chain and c.recorded_by is null)`,
];

/** Which court stated an arbitration: a case of a register beside it in the chain does not make it one of a register. */
export class AddStatingCourts1795909860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table procedure_step drop column stated_in');
  }
}
