import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ZH_NORM } from '../../shared/search/chinese-search.ts';

/** A text that holds a character nobody sees, as copies from elsewhere do, is found by its words. */
export class FoldInvisibleCharacters1795856400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ZH_NORM);
    await runner.query('update contract_search set lines = zh_norm(lines) where lines <> zh_norm(lines)');
    await runner.query('reindex index contract_search_words');
  }

  /** The folding before this one made the same of every text that holds no such character. */
  async down(): Promise<void> {}
}
