import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { FacetCount } from '../../shared/vocabulary/facet-count.ts';
import { ParagraphSection } from '../court-cases/judgment.enums.ts';

export interface FacetRow {
  facet: string;
  value: string;
  n: number;
}

@ObjectType('ParagraphMatch', { description: 'A paragraph that contains search terms (命中段落).' })
export class ParagraphMatch {
  @SharedField(() => Int, PUBLIC, 'Number of the paragraph (段落编号).')
  paragraph!: number;
  @SharedField(() => ParagraphSection, PUBLIC, 'Part of the judgment (部分).')
  section!: ParagraphSection;
  @SharedField(() => String, PUBLIC, 'Passage around the first search term, with every term set in 【】 (命中片段).')
  snippet!: string;
}

@ObjectType('CourtCaseFacets', {
  description: 'Counts of a case search; the fifty most frequent values of each facet, in descending order (案件检索分面).',
})
export class CourtCaseFacets {
  @SharedField(() => SafeInt, PUBLIC, 'Number of cases found; an estimate above 20,000 (总数).')
  total!: number;
  @SharedField(
    () => SafeInt,
    PUBLIC,
    'Number of cases that the facets are counted over: all cases found, or those in the sample (分面统计的案件数).',
  )
  counted!: number;
  @SharedField(
    () => Boolean,
    PUBLIC,
    'Whether all counts are estimates. Above 20,000 they are estimated from a sample of one case in 32, matched by pairs of characters (是否为抽样估算).',
  )
  estimated!: boolean;
  @SharedField(() => [FacetCount], PUBLIC, 'By keyword; a case has several (关键词).')
  keywords!: FacetCount[];
  @SharedField(() => [FacetCount], PUBLIC, 'By name of the cause (案由).')
  causes!: FacetCount[];
  @SharedField(() => [FacetCount], PUBLIC, 'By level of the court (法院层级).')
  courtLevels!: FacetCount[];
  @SharedField(() => [FacetCount], PUBLIC, 'By province of the court, as a region code (地域).')
  regions!: FacetCount[];
  @SharedField(() => [FacetCount], PUBLIC, 'By court (法院).')
  courts!: FacetCount[];
  @SharedField(() => [FacetCount], PUBLIC, 'By year of the decision; cases in progress are left out (裁判年份).')
  years!: FacetCount[];
  @SharedField(() => [FacetCount], PUBLIC, 'By procedure (审判程序).')
  procedures!: FacetCount[];
  @SharedField(() => [FacetCount], PUBLIC, 'By kind of document (文书类型).')
  documentTypes!: FacetCount[];

  static from(rows: readonly FacetRow[]): CourtCaseFacets {
    const counted = totalOf(rows);
    return facetsOf(rows, { counted, total: counted, estimated: false });
  }

  /** `rows` come from a sample; `scale` converts a count in the sample to an estimate for all cases. */
  static estimated(rows: readonly FacetRow[], scale: (inSample: number) => number): CourtCaseFacets {
    const counted = totalOf(rows);
    return facetsOf(
      rows.map((row) => ({ ...row, n: scale(row.n) })),
      { counted, total: scale(counted), estimated: true },
    );
  }
}

const totalOf = (rows: readonly FacetRow[]): number => rows.find(({ facet }) => facet === 'counted')?.n ?? 0;

function facetsOf(rows: readonly FacetRow[], of: Pick<CourtCaseFacets, 'counted' | 'total' | 'estimated'>): CourtCaseFacets {
  const by = (facet: string) =>
    rows.filter((row) => row.facet === facet).map(({ value, n }) => Object.assign(new FacetCount(), { value, count: n }));
  return Object.assign(new CourtCaseFacets(), of, {
    keywords: by('keyword'),
    causes: by('cause'),
    courtLevels: by('courtLevel'),
    regions: by('region'),
    courts: by('court'),
    years: by('year'),
    procedures: by('procedure'),
    documentTypes: by('documentType'),
  });
}
