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
  description: 'A guiding or typical case as it was published; its key points, and facts and holding retold (指导性案例、典型案例).',
})
export class TypicalCase {
  @SharedField(() => String, PUBLIC, 'Its number in the publication (编号).')
  number!: string;
  @SharedField(() => String, PUBLIC, 'Title as published (案例名称).')
  title!: string;
  @SharedField(() => Authority, PUBLIC, 'Tier (案例层级).')
  authority!: Authority;
  @SharedField(() => String, PUBLIC, 'Who published it (发布单位).')
  issuer!: string;
  @SharedField(() => String, PUBLIC, 'Document (发布文件).')
  document!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day of publication (发布日期).')
  publishedOn!: string;
  @SharedField(() => OccupationGroup, PUBLIC, 'Occupation (职业群体).')
  occupation!: OccupationGroup;
  @SharedField(() => String, PUBLIC, 'Whose work it is about (涉及人员).')
  group!: string;
  @SharedField(() => Relation, PUBLIC, 'What the relation was found to be (用工关系认定).')
  relation!: Relation;
  @SharedField(() => [Factor], PUBLIC, 'Factors that it names, as far as they are at hand (要素).')
  factors!: Factor[];
  @SharedField(() => [String], PUBLIC, 'Key points as published; none where no copy was at hand (裁判要点).')
  keyPoints!: string[];
  @SharedField(() => String, PUBLIC, 'The facts, retold (基本案情摘要).', { nullable: true })
  facts!: string | null;
  @SharedField(() => String, PUBLIC, 'What was held, retold (裁判结果摘要).', { nullable: true })
  holding!: string | null;
  @SharedField(() => String, PUBLIC, 'Courts that decided it (审理法院).', { nullable: true })
  court!: string | null;
  @SharedField(() => String, PUBLIC, 'Courts that decided it, in English; translated by the hub (审理法院英文译名).', { nullable: true })
  courtEn!: string | null;
  @SharedField(() => String, PUBLIC, 'Where it was read (来源).', { nullable: true })
  source!: string | null;
  @SharedField(() => String, PUBLIC, 'How sure the entry is (核实情况).')
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

@ObjectType('AdjudicationPrinciple', { description: 'A principle by which courts decide whether there is a labour relation (裁判原则).' })
export class AdjudicationPrinciple {
  @SharedField(() => String, PUBLIC, 'Code (代码).')
  code!: string;
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'What it says (内容).')
  text!: string;
  @SharedField(() => String, PUBLIC, 'Where it stands, and since when (来源).')
  source!: string;
  @SharedField(() => [Factor], PUBLIC, 'Factors that it is applied by (要素).')
  factors!: Factor[];
  @SharedField(() => String, PUBLIC, 'How sure the entry is (核实情况).')
  mark!: string;

  static from({ id, name, text, factors, source, mark }: AdjudicationPrincipleRow): AdjudicationPrinciple {
    return Object.assign(new AdjudicationPrinciple(), { code: id, name, text, factors, source, mark });
  }
}
