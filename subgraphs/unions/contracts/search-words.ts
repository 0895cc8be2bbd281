import { searchTerms } from '../../shared/search/chinese-search.ts';
import data from './data/search-aliases.json' with { type: 'json' };

/** For each term of a search, the term and all that stands for the same thing. Throws BAD_USER_INPUT where nothing is searchable. */
export const searchWords = (search: string): string[][] =>
  searchTerms(search).map((term) => data.groups.find((group) => group.includes(term)) ?? [term]);
