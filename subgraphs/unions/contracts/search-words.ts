import { searchTerms } from '../../shared/search/chinese-search.ts';
import data from './data/search-aliases.json' with { type: 'json' };

/** Each term of a search with its synonyms. Throws BAD_USER_INPUT if no term is searchable. */
export const searchWords = (search: string): string[][] =>
  searchTerms(search).map((term) => data.groups.find((group) => group.includes(term)) ?? [term]);
