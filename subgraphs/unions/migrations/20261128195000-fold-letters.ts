import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ZH_NORM } from '../../shared/search/chinese-search.ts';

/** Searches treat É like é, and ignore variation selectors after Chinese characters. */
export class FoldLetters1795895400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ZH_NORM);
    await runner.query('update contract_search set lines = zh_norm(lines) where lines <> zh_norm(lines)');
    await runner.query('reindex index contract_search_words');
  }

  /** Texts without such letters fold as before. */
  async down(): Promise<void> {}
}
