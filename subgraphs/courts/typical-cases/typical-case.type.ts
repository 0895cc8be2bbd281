import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { Authority, Relation } from '../court-cases/court-case.enums.ts';
import { Factor } from '../court-cases/factor.enums.ts';
import type { AdjudicationPrincipleRow } from './adjudication-principle.entity.ts';
import type { TypicalCaseRow } from './typical-case.entity.ts';

@ObjectType('TypicalCase', {
  description: 'Guiding or typical case as published: key points, and a summary of facts and holding (指导性案例、典型案例).',
})
export class TypicalCase {
  @SharedField(() => String, PUBLIC, 'Number in the publication (编号).')
  number!: string;
  @SharedField(() => String, PUBLIC, 'Title as published (案例名称).')
  title!: string;
  @SharedField(() => Authority, PUBLIC, 'Tier (案例层级).')
  authority!: Authority;
  @SharedField(() => String, PUBLIC, 'Publishing body (发布单位).')
  issuer!: string;
  @SharedField(() => String, PUBLIC, 'Publication document (发布文件).')
  document!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day of publication (发布日期).')
  publishedOn!: string;
  @SharedField(() => OccupationGroup, PUBLIC, 'Occupation (职业群体).')
  occupation!: OccupationGroup;
  @SharedField(() => String, PUBLIC, 'Workers concerned (涉及人员).')
  group!: string;
  @SharedField(() => Relation, PUBLIC, 'Relation found by the court (用工关系认定).')
  relation!: Relation;
  @SharedField(() => [Factor], PUBLIC, 'Factors that it names, as far as its text is available (要素).')
  factors!: Factor[];
  @SharedField(() => [String], PUBLIC, 'Key points as published; empty if no copy was available (裁判要点).')
  keyPoints!: string[];
  @SharedField(() => String, PUBLIC, 'Summary of the facts (基本案情摘要).', { nullable: true })
  facts!: string | null;
  @SharedField(() => String, PUBLIC, 'Summary of the holding (裁判结果摘要).', { nullable: true })
  holding!: string | null;
  @SharedField(() => String, PUBLIC, 'Courts that decided it (审理法院).', { nullable: true })
  court!: string | null;
  @SharedField(() => String, PUBLIC, 'Names of those courts in English, translated by the hub (审理法院英文译名).', { nullable: true })
  courtEn!: string | null;
  @SharedField(() => String, PUBLIC, 'Source (来源).', { nullable: true })
  source!: string | null;
  @SharedField(() => String, PUBLIC, 'Verification status of the entry (核实情况).')
  mark!: string;

  static from(row: TypicalCaseRow): TypicalCase {
    return Object.assign(new TypicalCase(), {
      ...{ number: row.number, title: row.title, authority: row.authority, issuer: row.issuer, document: row.document },
      ...{ publishedOn: row.from_day, occupation: row.occupation, group: row.group_name, relation: row.relation, factors: row.factors },
      ...{ keyPoints: row.key_points, facts: row.facts, holding: row.holding, court: row.court, courtEn: row.court_en },
      ...{ source: row.source, mark: row.mark },
    });
  }
}

@ObjectType('AdjudicationPrinciple', { description: 'Principle for deciding whether a labour relation exists (裁判原则).' })
export class AdjudicationPrinciple {
  @SharedField(() => String, PUBLIC, 'Code (代码).')
  code!: string;
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'Content (内容).')
  text!: string;
  @SharedField(() => String, PUBLIC, 'Source document and its date (来源).')
  source!: string;
  @SharedField(() => [Factor], PUBLIC, 'Factors through which it is applied (要素).')
  factors!: Factor[];
  @SharedField(() => String, PUBLIC, 'Verification status of the entry (核实情况).')
  mark!: string;

  static from({ id, name, text, factors, source, mark }: AdjudicationPrincipleRow): AdjudicationPrinciple {
    return Object.assign(new AdjudicationPrinciple(), { code: id, name, text, factors, source, mark });
  }
}
