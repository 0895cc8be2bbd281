import { Int, ObjectType } from 'type-graphql';
import { INTERNAL, PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import type { FieldColumns } from '../../shared/lists/needed-columns.ts';
import { CaseNumber, DateScalar, Money } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { CauseOfAction } from '../causes/cause-of-action.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import { Worker } from '../worker/worker.type.ts';
import type { CasePartyRow, CourtCaseRow, FactorFindingRow } from './court-case.entity.ts';
import * as Enum from './court-case.enums.ts';
import { Factor } from './factor.enums.ts';
import { EvasionPattern, LegalGap } from './judgment.enums.ts';

@ObjectType('CaseParty', { description: 'Party to a case; persons are masked (当事人).' })
export class CaseParty implements HeldRecord {
  @SharedField(() => Enum.PartyRole, PUBLIC, 'Role (诉讼地位).')
  role!: Enum.PartyRole;
  @SharedField(() => Enum.PartyKind, PUBLIC, 'Kind of party (当事人类型).')
  kind!: Enum.PartyKind;
  @SharedField(() => Enterprise, PUBLIC, 'The enterprise; null for other kinds of party (企业).', { nullable: true })
  enterprise!: Enterprise | null;
  @SharedField(() => String, PUBLIC, 'Name of an enterprise or authority, as written in the judgment (文书所载名称).', { nullable: true })
  name!: string | null;
  @SharedField(() => String, PUBLIC, 'Masked name of a person; in a case in progress, visible to its own courts only (隐去的姓名).', {
    nullable: true,
  })
  maskedName!: string | null;
  @SharedField(() => Worker, PERSONAL, 'The worker; null for other kinds of party (劳动者).', { nullable: true })
  worker!: Worker | null;
  heldIn!: string;
  subject?: string;

  /** `named`: whether the masked name may be shown */
  static from(row: CasePartyRow, heldIn: string, named: boolean): CaseParty {
    return Object.assign(new CaseParty(), {
      role: row.role as Enum.PartyRole,
      kind: row.enterprise ? Enum.PartyKind.ENTERPRISE : row.masked_name ? Enum.PartyKind.PERSON : Enum.PartyKind.AUTHORITY,
      name: row.name,
      enterprise: row.enterprise ? Enterprise.of(row.enterprise) : null,
      maskedName: named ? row.masked_name : null,
      worker: row.worker ? Worker.of(row.worker) : null,
      heldIn,
      subject: row.worker ?? undefined,
    });
  }
}

@ObjectType('FactorFinding', { description: "Court's finding on one factor (要素认定)." })
export class FactorFinding {
  @SharedField(() => Factor, PUBLIC, 'Factor (要素).')
  factor!: Factor;
  @SharedField(() => Int, PUBLIC, 'From -2 (against a labour relation) to 2 (for one) (认定值).')
  value!: number;
  @SharedField(() => String, PUBLIC, 'Words of the judgment that the finding is based on (依据原文).')
  quote!: string;
  @SharedField(() => Int, PUBLIC, 'Number of the paragraph (段落).')
  paragraph!: number;

  static from(row: FactorFindingRow): FactorFinding {
    return Object.assign(new FactorFinding(), {
      factor: row.factor as Factor,
      value: row.value,
      quote: row.quote,
      paragraph: row.paragraph,
    });
  }
}

@ObjectType('CaseAmount', { description: 'One item claimed, and the amount awarded (金额事项).' })
export class CaseAmount {
  @SharedField(() => String, PUBLIC, 'Item (事项).')
  item!: string;
  @SharedField(() => Money, PUBLIC, 'Amount claimed, yuan (请求金额，元).')
  claimed!: string;
  @SharedField(() => Money, PUBLIC, 'Amount awarded, yuan; null while the case is in progress (支持金额，元).', { nullable: true })
  awarded!: string | null;
}

@Key('number')
@ObjectType('CourtCase', { description: 'A court case; published judgments are open, cases in progress are not (法院案件).' })
export class CourtCase implements HeldRecord {
  @SharedField(() => CaseNumber, PUBLIC, 'Case number (案号).')
  number!: string;
  @SharedField(() => String, PUBLIC, 'Case name, persons masked (案件名称).', { nullable: true })
  title!: string;
  @SharedField(() => Enum.CaseType, PUBLIC, 'Type (案件类型).', { nullable: true })
  caseType!: Enum.CaseType;
  @SharedField(() => String, PUBLIC, 'Court (法院).', { nullable: true })
  court!: string;
  @SharedField(() => Enum.CourtLevel, PUBLIC, 'Level of the court (法院层级).', { nullable: true })
  courtLevel!: Enum.CourtLevel;
  @SharedField(() => Region, PUBLIC, 'Region of the court (法院地区).', { nullable: true })
  region!: Region;
  @SharedField(() => Enum.Procedure, PUBLIC, 'Procedure (审理程序).', { nullable: true })
  procedure!: Enum.Procedure;
  @SharedField(() => Enum.DocumentType, PUBLIC, 'Kind of document; null while the case is in progress (文书类型).', { nullable: true })
  documentType!: Enum.DocumentType | null;
  @SharedField(() => DateScalar, PUBLIC, 'Day of docketing (立案日期).', { nullable: true })
  filedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day of decision; null while the case is in progress (裁判日期).', { nullable: true })
  decidedOn!: string | null;
  @SharedField(() => Enum.CaseOutcome, PUBLIC, 'Outcome; null while the case is in progress (裁判结果).', { nullable: true })
  outcome!: Enum.CaseOutcome | null;
  @SharedField(() => Enum.Relation, PUBLIC, 'Relation found by the court (用工关系认定).', { nullable: true })
  relation!: Enum.Relation | null;
  @SharedField(() => Enum.Authority, PUBLIC, 'Tier as a precedent (案例层级).', { nullable: true })
  authority!: Enum.Authority;
  @SharedField(() => String, PUBLIC, 'Gist of the judgment (裁判要旨).', { nullable: true })
  gist!: string | null;
  @SharedField(
    () => Boolean,
    INTERNAL,
    'Whether it is in progress, or decided but not published. An agreement that names this field opens such cases (是否在办或未公布).',
    {
      nullable: true,
    },
  )
  inProgress!: boolean | null;
  @SharedField(() => [String], PUBLIC, 'Key points of the judgment (裁判要点).', { nullable: true })
  keyPoints!: string[];
  @SharedField(() => [String], PUBLIC, 'Judges and other members of the panel (审判人员).', { nullable: true })
  judges!: string[];
  @SharedField(() => Sector, PUBLIC, 'Sector of the work (行业领域).', { nullable: true })
  sector!: Sector | null;
  @SharedField(() => OccupationGroup, PUBLIC, 'Occupation of the worker (职业群体).', { nullable: true })
  occupation!: OccupationGroup | null;
  @SharedField(() => [String], PUBLIC, 'Statutes that the judgment is based on (法律依据).', { nullable: true })
  statutes!: string[];
  @SharedField(() => [CaseNumber], PUBLIC, 'Numbers of the cases it cites, recorded in the hub or not (引用案号).', { nullable: true })
  citedNumbers!: string[];
  @SharedField(() => [EvasionPattern], PUBLIC, "Evasions of an employer's duties that it found (规避用工责任情形).", { nullable: true })
  evasion!: EvasionPattern[];
  @SharedField(() => [LegalGap], PUBLIC, 'Gaps in the law that the case shows (法律滞后情形).', { nullable: true })
  legalGaps!: LegalGap[];
  heldIn!: string;
  /** the party who reads its own case */
  subject?: string;
  row!: CourtCaseRow;
  /** search terms that found it, in groups; empty outside a search */
  searchedFor!: string[][];

  @SharedField(() => CauseOfAction, PUBLIC, 'Cause of action (案由).', { nullable: true })
  get cause(): CauseOfAction {
    return CauseOfAction.of(this.row.cause_code, this.row.cause_version, this.row.cause_name);
  }

  @SharedField(() => [CaseAmount], PUBLIC, 'Amounts claimed and awarded, item by item (金额).', { nullable: true })
  get amounts(): CaseAmount[] {
    return this.row.amounts.map(({ item, claimed, awarded }) => Object.assign(new CaseAmount(), { item, claimed, awarded }));
  }

  static from(row: CourtCaseRow, searchedFor: string[][] = []): CourtCase {
    return Object.assign(new CourtCase(), {
      number: row.number,
      title: row.title,
      caseType: row.case_type as Enum.CaseType,
      court: row.court,
      courtLevel: row.court_level as Enum.CourtLevel,
      region: Region.at(row.region),
      procedure: row.procedure as Enum.Procedure,
      documentType: row.document_type as Enum.DocumentType | null,
      filedOn: row.filed_on,
      decidedOn: row.decided_on,
      outcome: row.outcome as Enum.CaseOutcome | null,
      relation: row.relation as Enum.Relation | null,
      authority: row.authority as Enum.Authority,
      gist: row.gist,
      inProgress: !row.published,
      ...{ keyPoints: row.key_points, judges: row.judges, statutes: row.statutes, citedNumbers: row.cites },
      ...{ sector: row.sector as Sector | null, occupation: row.occupation as OccupationGroup | null },
      ...{ evasion: row.evasion as EvasionPattern[], legalGaps: row.legal_gaps as LegalGap[] },
      heldIn: row.region,
      row,
      searchedFor,
    });
  }
}

export const CASE_COLUMNS: FieldColumns<CourtCaseRow> = {
  type: 'CourtCase',
  alias: 'c',
  always: ['number', 'region', 'published'],
  fields: {
    number: ['number'],
    title: ['title'],
    caseType: ['case_type'],
    court: ['court'],
    courtLevel: ['court_level'],
    region: ['region'],
    procedure: ['procedure'],
    documentType: ['document_type'],
    filedOn: ['filed_on'],
    decidedOn: ['decided_on'],
    outcome: ['outcome'],
    relation: ['relation'],
    authority: ['authority'],
    gist: ['gist'],
    inProgress: ['published'],
    keyPoints: ['key_points'],
    judges: ['judges'],
    sector: ['sector'],
    occupation: ['occupation'],
    statutes: ['statutes'],
    citedNumbers: ['cites'],
    evasion: ['evasion'],
    legalGaps: ['legal_gaps'],
    cause: ['cause_code', 'cause_version', 'cause_name'],
    amounts: ['amounts'],
    parties: [],
    factors: [],
    matches: [],
  },
};

export const CourtCaseConnection = connectionOf(() => CourtCase, 'CourtCase', '法院案件');
export const CourtCasePayload = payloadOf(() => CourtCase, 'CourtCase', 'courtCase', PUBLIC, '法院案件');
