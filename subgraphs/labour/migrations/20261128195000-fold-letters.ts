import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ZH_NORM } from '../../shared/search/chinese-search.ts';

/** Search treats É like é, and ignores variation selectors after Chinese characters. */
export class FoldLetters1795895400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ZH_NORM);
    await runner.query('reindex index enterprise_names_search');
    await runner.query('reindex index policy_search');
  }

  /** For texts without such letters the previous normalisation gives the same result. */
  async down(): Promise<void> {}
}
