import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ZH_NORM } from '../../shared/search/chinese-search.ts';

/** Texts with invisible characters, as from copy and paste, are found by their words. */
export class FoldInvisibleCharacters1795856400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ZH_NORM);
    await runner.query('update contract_search set lines = zh_norm(lines) where lines <> zh_norm(lines)');
    await runner.query('reindex index contract_search_words');
  }

  /** Texts without such characters fold as before. */
  async down(): Promise<void> {}
}
