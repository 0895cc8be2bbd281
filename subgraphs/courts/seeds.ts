import { publishedSeed } from '../shared/figures/reported-figures.ts';
import { type Seed, seedOf } from '../shared/reference/seed-register.ts';
import cases from './typical-cases/data/typical-cases.json' with { type: 'json' };

const file = (path: string) => new URL(path, import.meta.url);
const CASES = file('./typical-cases/data/typical-cases.json');

interface CauseFile {
  versions: { version: string; validFrom: string; validTo: string | null }[];
  /** by version of the list */
  sources: Record<string, string>;
  causes: { version: string; code: string; name: string; parent: string | null; mark: string }[];
}
type CaseFile = typeof cases;

function toRows({ publications, cases }: CaseFile): object[] {
  const published = new Map(publications.map((one) => [one.code, one]));
  return cases.map(({ publication, ...rest }) => {
    const one = rest as typeof rest & {
      keyPoints?: string[];
      facts?: string;
      holding?: string;
      court?: string;
      courtEn?: string;
      source?: string;
    };
    const { authority, issuer, document, publishedOn } = published.get(publication) as CaseFile['publications'][number];
    return {
      ...{ id: `${publication}-${one.number}`, region: '100000', from_day: publishedOn, to_day: null, authority, issuer, document },
      ...{ number: one.number, title: one.title, occupation: one.occupation, group_name: one.group, relation: one.relation },
      ...{ factors: one.factors, key_points: one.keyPoints ?? [], facts: one.facts ?? null, holding: one.holding ?? null },
      ...{ court: one.court ?? null, court_en: one.courtEn ?? null, source: one.source ?? document, mark: one.mark },
    };
  });
}

function causeRows({ versions, causes, sources }: CauseFile): object[] {
  const days = new Map(versions.map(({ version, validFrom, validTo }) => [version, { from_day: validFrom, to_day: validTo }]));
  return causes.map((row) => ({ region: '100000', source: sources[row.version], ...row, ...days.get(row.version) }));
}

/** What the registers contain at the first start; maintained by the courts from then on. */
export const COURT_SEEDS: readonly Seed[] = [
  publishedSeed(file('./figures/data/reported.json')),
  seedOf('typical_case', CASES, toRows),
  seedOf('adjudication_principle', CASES, ({ principles }: CaseFile) =>
    principles.map(({ code, from, ...row }) => ({ id: code, region: '100000', from_day: from, ...row })),
  ),
  seedOf('cause_of_action', file('./causes/data/causes.json'), causeRows),
];
