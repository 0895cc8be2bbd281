import { Float, Int, ObjectType } from 'type-graphql';
import { INTERNAL, PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/graphql/connection.ts';
import { CaseNumber, DateScalar } from '../../shared/graphql/scalars.ts';
import { Key, SharedField } from '../../shared/graphql/shared-field.ts';
import { Deadline } from '../../shared/graphql/value-types.ts';
import { ArbitrationCase } from '../arbitration-case/arbitration-case.type.ts';
import { causeOfCase } from '../causes/cause-of-action.service.ts';
import { CauseOfAction } from '../causes/cause-of-action.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import { Worker } from '../worker/worker.type.ts';
import type { CasePartyRow, CourtCaseRow, FactorFindingRow, ProcedureStepRow } from './court-case.entity.ts';
import * as Enum from './court-case.enums.ts';
import { procedureDeadlines } from './procedure-deadlines.ts';

@ObjectType('CaseParty', { description: 'A party to a case; persons are masked (当事人).' })
export class CaseParty implements HeldRecord {
  @SharedField(() => Enum.PartyRole, PUBLIC, 'Part it plays (诉讼地位).')
  role!: Enum.PartyRole;
  @SharedField(() => Enum.PartyKind, PUBLIC, 'Person or enterprise (当事人类型).')
  kind!: Enum.PartyKind;
  @SharedField(() => Enterprise, PUBLIC, 'The enterprise, where it is one (企业).', { nullable: true })
  enterprise!: Enterprise | null;
  @SharedField(() => String, PUBLIC, 'Masked name, where it is a person; in a case in progress for its own courts only (隐去的姓名).', {
    nullable: true,
  })
  maskedName!: string | null;
  @SharedField(() => Worker, PERSONAL, 'The worker, where it is one (劳动者).', { nullable: true })
  worker!: Worker | null;
  heldIn!: string;
  subject?: string;

  /** `named`: may the masked name be shown, too? */
  static from(row: CasePartyRow, heldIn: string, named: boolean): CaseParty {
    return Object.assign(new CaseParty(), {
      role: row.role as Enum.PartyRole,
      kind: row.enterprise ? Enum.PartyKind.ENTERPRISE : Enum.PartyKind.PERSON,
      enterprise: row.enterprise ? Enterprise.of(row.enterprise) : null,
      maskedName: named ? row.masked_name : null,
      worker: row.worker ? Worker.of(row.worker) : null,
      heldIn,
      subject: row.worker ?? undefined,
    });
  }
}

@ObjectType('FactorFinding', { description: 'What the court found on one factor (要素认定).' })
export class FactorFinding {
  @SharedField(() => Enum.Factor, PUBLIC, 'The factor (要素).')
  factor!: Enum.Factor;
  @SharedField(() => Int, PUBLIC, 'From -2, against a labour relation, to 2, for one (认定值).')
  value!: number;
  @SharedField(() => String, PUBLIC, 'The words it rests on (依据原文).')
  quote!: string;
  @SharedField(() => Int, PUBLIC, 'Paragraph of the judgment (段落).')
  paragraph!: number;

  static from(row: FactorFindingRow): FactorFinding {
    return Object.assign(new FactorFinding(), {
      factor: row.factor as Enum.Factor,
      value: row.value,
      quote: row.quote,
      paragraph: row.paragraph,
    });
  }
}

@ObjectType('ProcedureStep', { description: 'One stage of a dispute, with its statutory clocks (程序环节).' })
export class ProcedureStep {
  @SharedField(() => Enum.ProcedureStage, PUBLIC, 'Stage (阶段).')
  stage!: Enum.ProcedureStage;
  @SharedField(() => String, PUBLIC, 'Number of the case or mediation at this stage (案件编号).')
  number!: string;
  @SharedField(() => Region, PUBLIC, 'Region of the body that handled it (办理地区).')
  region!: Region;
  @SharedField(() => DateScalar, PUBLIC, 'First day (起始日).')
  startedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day; null while it runs (终结日).', { nullable: true })
  endedOn!: string | null;
  @SharedField(() => String, PUBLIC, "How it ended, as the court's file records it (结果).", { nullable: true })
  outcome!: string | null;
  @SharedField(() => [Deadline], PUBLIC, 'Its statutory clocks (法定时限).')
  deadlines!: Deadline[];
  @SharedField(() => ArbitrationCase, PUBLIC, "The labour ministry's own record of an arbitration (仲裁案件).", { nullable: true })
  arbitrationCase!: ArbitrationCase | null;

  static from(row: ProcedureStepRow): ProcedureStep {
    return Object.assign(new ProcedureStep(), {
      stage: row.stage as Enum.ProcedureStage,
      number: row.number,
      region: Region.at(row.region),
      startedOn: row.started_on,
      endedOn: row.ended_on,
      outcome: row.outcome,
      deadlines: procedureDeadlines(row),
      arbitrationCase: row.stage === Enum.ProcedureStage.ARBITRATION ? ArbitrationCase.of(row.number) : null,
    });
  }
}

@Key('number')
@ObjectType('CourtCase', { description: 'A court case; published judgments are open, cases in progress are not (法院案件).' })
export class CourtCase implements HeldRecord {
  @SharedField(() => CaseNumber, PUBLIC, 'Case number (案号).')
  number!: string;
  @SharedField(() => String, PUBLIC, 'Case name, persons masked (案件名称).')
  title!: string;
  @SharedField(() => Enum.CaseType, PUBLIC, 'Type (案件类型).')
  caseType!: Enum.CaseType;
  @SharedField(() => CauseOfAction, PUBLIC, 'Cause of action (案由).')
  cause!: CauseOfAction;
  @SharedField(() => String, PUBLIC, 'Court (法院).')
  court!: string;
  @SharedField(() => Enum.CourtLevel, PUBLIC, 'Level of the court (法院层级).')
  courtLevel!: Enum.CourtLevel;
  @SharedField(() => Region, PUBLIC, 'Region of the court (法院地区).')
  region!: Region;
  @SharedField(() => Enum.Procedure, PUBLIC, 'Procedure (审理程序).')
  procedure!: Enum.Procedure;
  @SharedField(() => Enum.DocumentType, PUBLIC, 'Kind of document (文书类型).')
  documentType!: Enum.DocumentType;
  @SharedField(() => DateScalar, PUBLIC, 'Day of docketing (立案日期).')
  filedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day of decision; null while it runs (裁判日期).', { nullable: true })
  decidedOn!: string | null;
  @SharedField(() => Enum.CaseOutcome, PUBLIC, 'Outcome; null while it runs (裁判结果).', { nullable: true })
  outcome!: Enum.CaseOutcome | null;
  @SharedField(() => Enum.Relation, PUBLIC, 'What the relation was found to be (用工关系认定).', { nullable: true })
  relation!: Enum.Relation | null;
  @SharedField(() => Enum.Authority, PUBLIC, 'Tier as a precedent (案例层级).')
  authority!: Enum.Authority;
  @SharedField(() => String, PUBLIC, 'Gist of the judgment (裁判要旨).', { nullable: true })
  gist!: string | null;
  @SharedField(
    () => Boolean,
    INTERNAL,
    'Is it in progress, or decided and not published? An agreement that names this opens such cases (是否在办或未公布).',
    {
      nullable: true,
    },
  )
  inProgress!: boolean | null;
  heldIn!: string;
  row!: CourtCaseRow;

  static from(row: CourtCaseRow): CourtCase {
    return Object.assign(new CourtCase(), {
      number: row.number,
      title: row.title,
      caseType: row.case_type as Enum.CaseType,
      cause: causeOfCase(row.cause_code, row.cause_version, row.cause_name),
      court: row.court,
      courtLevel: row.court_level as Enum.CourtLevel,
      region: Region.at(row.region),
      procedure: row.procedure as Enum.Procedure,
      documentType: row.document_type as Enum.DocumentType,
      filedOn: row.filed_on,
      decidedOn: row.decided_on,
      outcome: row.outcome as Enum.CaseOutcome | null,
      relation: row.relation as Enum.Relation | null,
      authority: row.authority as Enum.Authority,
      gist: row.gist,
      inProgress: !row.published,
      heldIn: row.region,
      row,
    });
  }
}

export const CourtCaseConnection = connectionOf(() => CourtCase, 'CourtCase', '法院案件');

@ObjectType('SimilarCase', { description: 'A prior case like another, and why (类案).' })
export class SimilarCase {
  @SharedField(() => CourtCase, PUBLIC, 'The prior case (类案).')
  case!: CourtCase;
  @SharedField(() => Float, PUBLIC, 'From 0 to 1: share of factors found alike, weighed with the cause (相似度).')
  score!: number;
  @SharedField(() => Enum.Authority, PUBLIC, 'Its tier as a precedent (案例层级).')
  authority!: Enum.Authority;
  @SharedField(() => [Enum.Factor], PUBLIC, 'Factors found alike (相同要素).')
  sharedFactors!: Enum.Factor[];
  @SharedField(() => [Enum.Factor], PUBLIC, 'Factors found otherwise (不同要素).')
  differingFactors!: Enum.Factor[];
  @SharedField(() => String, PUBLIC, 'The reason in words (理由).')
  explanation!: string;
}
