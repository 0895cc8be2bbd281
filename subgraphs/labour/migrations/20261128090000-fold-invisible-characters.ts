import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ZH_NORM } from '../../shared/search/chinese-search.ts';

/** A text that holds a character nobody sees, as copies from elsewhere do, is found by its words. */
export class FoldInvisibleCharacters1795856400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ZH_NORM);
    await runner.query('reindex index enterprise_names_search');
    await runner.query('reindex index policy_search');
  }

  /** The folding before this one made the same of every text that holds no such character. */
  async down(): Promise<void> {}
}
