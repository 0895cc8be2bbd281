import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { seedRegister } from '../../shared/reference/seed-register.ts';
import type { Authority } from '../court-cases/court-case.enums.ts';
import data from './data/typical-cases.json' with { type: 'json' };
import { TypicalCaseRepository } from './typical-case.repository.ts';
import { AdjudicationPrinciple, TypicalCase } from './typical-case.type.ts';

/** Guiding, reference and typical cases that are followed today; latest publication first. */
export class TypicalCaseService {
  private readonly cases: TypicalCaseRepository;

  constructor(private readonly db: Database) {
    this.cases = new TypicalCaseRepository(db);
  }

  async all(context: RequestContext, authority: Authority | null): Promise<TypicalCase[]> {
    const rows = await this.cases.followed(context, today(), authority);
    return rows.map(TypicalCase.from);
  }

  async principles(context: RequestContext): Promise<AdjudicationPrinciple[]> {
    return (await this.cases.principles(context, today())).map(AdjudicationPrinciple.from);
  }

  /** What the registers hold at the first start. */
  async seed(): Promise<void> {
    const file = new URL('./data/typical-cases.json', import.meta.url);
    await seedRegister(this.db, 'typical_case', file, toRows);
    await seedRegister(this.db, 'adjudication_principle', file, ({ principles }: File) =>
      principles.map(({ code, from, ...row }) => ({ id: code, region: '100000', from_day: from, ...row })),
    );
  }
}

type File = typeof data;

function toRows({ publications, cases }: File): object[] {
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
    const { authority, issuer, document, publishedOn } = published.get(publication) as File['publications'][number];
    return {
      ...{ id: `${publication}-${one.number}`, region: '100000', from_day: publishedOn, to_day: null, authority, issuer, document },
      ...{ number: one.number, title: one.title, occupation: one.occupation, group_name: one.group, relation: one.relation },
      ...{ factors: one.factors, key_points: one.keyPoints ?? [], facts: one.facts ?? null, holding: one.holding ?? null },
      ...{ court: one.court ?? null, court_en: one.courtEn ?? null, source: one.source ?? document, mark: one.mark },
    };
  });
}
