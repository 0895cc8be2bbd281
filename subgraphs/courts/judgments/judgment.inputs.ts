import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { ArbitrationNumber, CaseNumber, CreditCode, DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import * as Enum from '../court-cases/court-case.enums.ts';
import { Factor } from '../court-cases/factor.enums.ts';
import { EvasionPattern, LegalGap, ParagraphSection } from '../court-cases/judgment.enums.ts';
import { TrialMode } from '../procedure-steps/trial-mode.enums.ts';

@InputType('CasePartyInput', {
  description: 'Party: a worker with pseudonym and masked name, an enterprise, or another body by its name (当事人).',
})
export class CasePartyInput {
  @Field(() => Enum.PartyRole, { description: 'Role (诉讼地位).' })
  role!: Enum.PartyRole;
  @Field(() => CreditCode, { nullable: true, description: 'Credit code of the enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => ID, { nullable: true, description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker?: string | null;
  @Field(() => String, { nullable: true, description: 'Masked name of a person, with 某 (隐去的姓名).' })
  maskedName?: string | null;
  @Field(() => String, { nullable: true, description: 'Name of an enterprise or authority (名称).' })
  name?: string | null;
}

export const PriorAward = describedEnum(
  'PriorAward',
  "Outcome of the arbitration before a case, as recorded in the court's file (先行仲裁结果).",
  {
    AWARD_FOR_WORKER: 'Award in favour of the worker (支持劳动者请求).',
    AWARD_IN_PART: 'Partial award (部分支持).',
    DISMISSED: 'Claim dismissed (驳回请求).',
    SETTLED: 'Settled before the commission (调解结案).',
    NOT_ACCEPTED: 'Not accepted (不予受理).',
  },
);
export type PriorAward = keyof typeof PriorAward;

@RegionsDuring('startedOn', 'endedOn')
@InputType('PriorArbitrationInput', { description: "Arbitration before the case, as recorded in the court's file (先行仲裁程序)." })
export class PriorArbitrationInput {
  @Field(() => ArbitrationNumber, { description: 'Case number as written by the commission (仲裁案号).' })
  number!: string;
  @Field(() => RegionCode, { description: 'Region of the commission (仲裁地区).' })
  region!: string;
  @Field(() => DateScalar, { description: 'Day of acceptance, or of the application (受理日期).' })
  startedOn!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day it ended (终结日期).' })
  endedOn?: string | null;
  @Field(() => PriorAward, { nullable: true, description: 'Outcome (结果).' })
  outcome?: PriorAward | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day the award was served (送达日期).' })
  servedOn?: string | null;
}

@RegionsDuring('filedOn')
@InputType('RegisterCourtCaseInput', { description: 'Case to docket (登记立案).' })
export class RegisterCourtCaseInput extends MutationInput {
  @Field(() => CaseNumber, { description: 'Case number (案号).' })
  number!: string;
  @Field(() => String, { description: 'Case name, persons masked (案件名称).' })
  title!: string;
  @Field(() => Enum.CaseType, { nullable: true, description: 'Type; default: CIVIL (案件类型).' })
  caseType?: Enum.CaseType | null;
  @Field(() => String, { description: 'Code of the cause in the list in force on the docketing day (案由代码).' })
  cause!: string;
  @Field(() => String, {
    nullable: true,
    description: "Name of the cause; required if the hub's list does not contain the code (案由名称).",
  })
  causeName?: string | null;
  @Field(() => String, { description: 'Court (法院).' })
  court!: string;
  @Field(() => RegionCode, { description: 'Region of the court (法院地区).' })
  region!: string;
  @Field(() => Enum.Procedure, { description: 'Procedure (审理程序).' })
  procedure!: Enum.Procedure;
  @Field(() => TrialMode, { nullable: true, description: 'Form of a first-instance trial (一审审理方式).' })
  mode?: TrialMode | null;
  @Field(() => [CasePartyInput], { description: 'Parties, 1 to 100, in order (当事人).' })
  parties!: CasePartyInput[];
  @Field(() => String, {
    nullable: true,
    description: 'Number of the preceding mediation, arbitration or case, if recorded in the hub (前一程序编号).',
  })
  follows?: string | null;
  @Field(() => PriorArbitrationInput, {
    nullable: true,
    description: 'Preceding arbitration, if not recorded in the hub (先行仲裁).',
  })
  arbitration?: PriorArbitrationInput | null;
  @Field(() => Sector, { nullable: true, description: 'Sector of the work (行业领域).' })
  sector?: Sector | null;
  @Field(() => OccupationGroup, { nullable: true, description: 'Occupation of the worker (职业群体).' })
  occupation?: OccupationGroup | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of docketing; default: today (立案日期).' })
  filedOn?: string | null;
}

@InputType('ParagraphInput', { description: 'Paragraph of a judgment; persons are masked (裁判文书段落).' })
export class ParagraphInput {
  @Field(() => ParagraphSection, { description: 'Part of the judgment (部分).' })
  section!: ParagraphSection;
  @Field(() => String, { description: 'Text, at most 10,000 characters (内容).' })
  text!: string;
}

@InputType('FindingInput', { description: "Court's finding on one factor, and the words it is based on (要素认定)." })
export class FindingInput {
  @Field(() => Factor, { description: 'Factor (要素).' })
  factor!: Factor;
  @Field(() => Int, { description: 'From -2 (against a labour relation) to 2 (for one) (认定值).' })
  value!: number;
  @Field(() => String, { description: 'Words of the paragraph that it is based on (依据原文).' })
  quote!: string;
  @Field(() => Int, { description: 'Number of that paragraph, from 1 (段落编号).' })
  paragraph!: number;
}

@InputType('RepresentativeInput', { description: 'Representative of a party (诉讼代理人).' })
export class RepresentativeInput {
  @Field(() => Int, { description: 'Position of the party in the list, from 1 (当事人序号).' })
  party!: number;
  @Field(() => String, { description: 'Name of the lawyer (律师).' })
  lawyer!: string;
  @Field(() => String, { nullable: true, description: 'Law firm (律所).' })
  lawFirm?: string | null;
}

@InputType('AmountInput', { description: 'One item claimed, and the amount awarded (金额事项).' })
export class AmountInput {
  @Field(() => String, { description: 'Item (事项).' })
  item!: string;
  @Field(() => Money, { description: 'Amount claimed, yuan (请求金额，元).' })
  claimed!: string;
  @Field(() => Money, { nullable: true, description: 'Amount awarded, yuan (支持金额，元).' })
  awarded?: string | null;
}

@InputType('RecordJudgmentInput', { description: 'Decision of a case to record, with its text (登记裁判).' })
export class RecordJudgmentInput extends MutationInput {
  @Field(() => CaseNumber, { description: 'Case number (案号).' })
  number!: string;
  @Field(() => Enum.DocumentType, {
    nullable: true,
    description: 'Kind of document; if left out, the usual one for this procedure and outcome (文书类型).',
  })
  documentType?: Enum.DocumentType | null;
  @Field(() => Enum.CaseOutcome, { description: 'Outcome (裁判结果).' })
  outcome!: Enum.CaseOutcome;
  @Field(() => Enum.Relation, { nullable: true, description: 'Relation found by the court (用工关系认定).' })
  relation?: Enum.Relation | null;
  @Field(() => String, { nullable: true, description: 'Gist (裁判要旨).' })
  gist?: string | null;
  @Field(() => [String], { nullable: true, description: 'Key points, at most 20 (裁判要点).' })
  keyPoints?: string[] | null;
  @Field(() => [ParagraphInput], { description: 'Text, 1 to 500 paragraphs (全文段落).' })
  paragraphs!: ParagraphInput[];
  @Field(() => [FindingInput], { nullable: true, description: 'Findings, each factor once (要素认定).' })
  findings?: FindingInput[] | null;
  @Field(() => [String], { nullable: true, description: 'Statutes it is based on, such as 劳动合同法第七条, at most 50 (法律依据).' })
  statutes?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Judges and other members of the panel (审判人员).' })
  judges?: string[] | null;
  @Field(() => [RepresentativeInput], { nullable: true, description: 'Lawyers and their firms, at most 50 (诉讼代理人).' })
  representatives?: RepresentativeInput[] | null;
  @Field(() => [AmountInput], { nullable: true, description: 'Items claimed and awarded, at most 50 (金额).' })
  amounts?: AmountInput[] | null;
  @Field(() => [EvasionPattern], { nullable: true, description: "Evasions of an employer's duties that it found (规避用工责任情形)." })
  evasion?: EvasionPattern[] | null;
  @Field(() => [LegalGap], { nullable: true, description: 'Gaps in the law that the case shows (法律滞后情形).' })
  legalGaps?: LegalGap[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of decision; default: today (裁判日期).' })
  decidedOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of service; omit if not served yet (送达日期).' })
  servedOn?: string | null;
  @Field(() => Boolean, { description: 'Whether to publish it now; every participant may read a published text (是否公布).' })
  publish!: boolean;
}

@InputType('RecordTrialStepInput', { description: 'Service of a judgment, or extension of a trial, to record (登记送达、延长审限).' })
export class RecordTrialStepInput extends MutationInput {
  @Field(() => CaseNumber, { description: 'Case number (案号).' })
  number!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the decision was served (送达日期).' })
  servedOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the extension was granted (批准延长审限日期).' })
  extendedOn?: string | null;
}

@InputType('PublishJudgmentInput', { description: 'Judgment to publish (公布文书).' })
export class PublishJudgmentInput extends MutationInput {
  @Field(() => CaseNumber, { description: 'Case number (案号).' })
  number!: string;
}

@InputType('RedactedParagraphInput', { description: 'New text of a paragraph (遮蔽后的段落).' })
export class RedactedParagraphInput {
  @Field(() => Int, { description: 'Number of the paragraph (段落编号).' })
  number!: number;
  @Field(() => String, { description: 'Text after masking (内容).' })
  text!: string;
}

@InputType('RedactJudgmentInput', {
  description: 'Redaction or correction of a published judgment; the replaced text is not kept (遮蔽、补正).',
})
export class RedactJudgmentInput extends MutationInput {
  @Field(() => CaseNumber, { description: 'Case number (案号).' })
  number!: string;
  @Field(() => [RedactedParagraphInput], { description: 'Paragraphs to replace, 1 to 500 (变动段落).' })
  paragraphs!: RedactedParagraphInput[];
  @Field(() => String, { nullable: true, description: 'New title; omit to keep it (案件名称).' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'New gist; null removes it, omit to keep it (裁判要旨).' })
  gist?: string | null;
  @Field(() => [String], { nullable: true, description: 'New key points; omit to keep them (裁判要点).' })
  keyPoints?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'true: correction by a ruling; false: redaction (是否补正).' })
  correction?: boolean | null;
  @Field(() => String, { description: 'Reason (原因).' })
  reason!: string;
}

@InputType('WithdrawJudgmentInput', { description: 'Withdrawal of a judgment from publication (撤回公布).' })
export class WithdrawJudgmentInput extends MutationInput {
  @Field(() => CaseNumber, { description: 'Case number (案号).' })
  number!: string;
  @Field(() => String, { description: 'Reason (原因).' })
  reason!: string;
}
