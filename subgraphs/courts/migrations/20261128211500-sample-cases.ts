import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sample of one case in 32, by a hash of the number, which is fast to count for any number of cases. */
const SAMPLED = '(hashtext(number) & 31) = 0';

export class SampleCases1795900500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set local statement_timeout = 0');
    await runner.query(`create index case_search_sample on case_search using gin (words) with (fastupdate = off) where ${SAMPLED}`);
    await runner.query(`create index case_search_sample_decided on case_search (decided_on) where ${SAMPLED}`);
    // Always uses the index, like case_hits.
    await runner.query(
      `create function case_sample_hits(asked tsquery) returns setof case_search stable parallel safe language sql
         set enable_seqscan = off set enable_indexscan = off set work_mem = '64MB' as $$ select * from case_search where words @@ asked and ${SAMPLED} $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function case_sample_hits(tsquery)');
    await runner.query('drop index case_search_sample, case_search_sample_decided');
  }
}
