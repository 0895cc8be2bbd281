import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ZH_NORM } from '../../shared/search/chinese-search.ts';

/** Invisible characters, which copied texts often contain, no longer prevent a text from being found by its words. */
export class FoldInvisibleCharacters1795856400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ZH_NORM);
    await runner.query('select refresh_case_search(array(select number from case_search where lines <> zh_norm(lines)))');
  }

  /** For texts without such characters the previous normalisation gives the same result. */
  async down(): Promise<void> {}
}
