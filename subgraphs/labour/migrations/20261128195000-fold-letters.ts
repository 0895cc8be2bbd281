import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ZH_NORM } from '../../shared/search/chinese-search.ts';

/** É is é to a search, as A is a; a Chinese character with a variation selector is the character. */
export class FoldLetters1795895400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ZH_NORM);
    await runner.query('reindex index enterprise_names_search');
    await runner.query('reindex index policy_search');
  }

  /** The folding before this one made the same of every text that holds no such letter. */
  async down(): Promise<void> {}
}
