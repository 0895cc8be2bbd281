import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ZH_NORM } from '../../shared/search/chinese-search.ts';

/** Search treats É like é, and ignores variation selectors after Chinese characters. */
export class FoldLetters1795895400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ZH_NORM);
    await runner.query('select refresh_case_search(array(select number from case_search where lines <> zh_norm(lines)))');
  }

  /** For texts without such letters the previous normalisation gives the same result. */
  async down(): Promise<void> {}
}
