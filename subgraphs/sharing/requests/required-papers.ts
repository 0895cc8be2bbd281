import type { ParticipantKind } from '../../shared/agencies.ts';
import data from './data/required-papers.json' with { type: 'json' };
import type { SharingRequestRow } from './sharing-request.entity.ts';

interface Paper {
  code: string;
  field: string;
  article: string;
  en: string;
  zh: string;
  kinds?: string[];
}

export type Papers = Pick<SharingRequestRow, 'legal_basis' | 'scene' | 'mode' | 'valid_from' | 'valid_to' | 'consent' | 'authorisation'>;

const HELD: Record<string, (papers: Papers) => boolean> = {
  legalBasis: ({ legal_basis }) => Boolean(legal_basis),
  scene: ({ scene }) => Boolean(scene),
  mode: ({ mode }) => Boolean(mode),
  validTo: ({ valid_from, valid_to }) => Boolean(valid_from && valid_to),
  consent: ({ consent }) => Boolean(consent),
  authorisation: ({ authorisation }) => Boolean(authorisation),
};

/** All documents missing from a request of this kind of participant (Decree 809, Art. 21). */
export function missingPapers(kind: ParticipantKind, papers: Papers): string[] {
  return (data.papers as Paper[])
    .filter(({ kinds, field }) => (!kinds || kinds.includes(kind)) && !HELD[field]?.(papers))
    .map(({ code, en, zh, article }) => `${code}: ${en} (${zh}；${article})`);
}
