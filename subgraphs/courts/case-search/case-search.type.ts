import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { MAX_CHECKED } from '../../shared/lists/list.ts';
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
  @SharedField(() => String, PUBLIC, 'The passage around the first of the words, every one set in 【】 (命中片段).')
  snippet!: string;
}

@ObjectType('CourtCaseFacets', {
  description: 'What a search for cases finds, counted; the fifty commonest values of each, most first (案件检索分面).',
})
export class CourtCaseFacets {
  @SharedField(() => SafeInt, PUBLIC, 'All that it finds; above 20,000 as pairs of characters find it, which can be a few more (总数).')
  total!: number;
  @SharedField(() => SafeInt, PUBLIC, 'Over how many of the latest the facets are counted: all, up to 100,000 (分面统计的案件数).')
  counted!: number;
  @SharedField(() => [FacetCount], PUBLIC, 'By key word; a case has several (关键词).')
  keywords!: FacetCount[];
  @SharedField(() => [FacetCount], PUBLIC, 'By name of the cause (案由).')
  causes!: FacetCount[];
  @SharedField(() => [FacetCount], PUBLIC, 'By level of the court (法院层级).')
  courtLevels!: FacetCount[];
  @SharedField(() => [FacetCount], PUBLIC, 'By province of the court, its code (地域).')
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
    const of = (facet: string) =>
      rows.filter((row) => row.facet === facet).map(({ value, n }) => Object.assign(new FacetCount(), { value, count: n }));
    const [counted, total] = [of('counted')[0]?.count ?? 0, of('total')[0]?.count ?? 0];
    return Object.assign(new CourtCaseFacets(), {
      // Where all were looked at, those that hold the words are all that there are.
      ...{ counted, total: total > MAX_CHECKED ? total : counted },
      ...{ keywords: of('keyword'), causes: of('cause'), courtLevels: of('courtLevel'), regions: of('region'), courts: of('court') },
      ...{ years: of('year'), procedures: of('procedure'), documentTypes: of('documentType') },
    });
  }
}
