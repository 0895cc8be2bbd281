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
  description: 'A party: a worker by pseudonym and masked name, an enterprise, or another by its name (当事人).',
})
export class CasePartyInput {
  @Field(() => Enum.PartyRole, { description: 'Part it plays (诉讼地位).' })
  role!: Enum.PartyRole;
  @Field(() => CreditCode, { nullable: true, description: 'The enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => ID, { nullable: true, description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker?: string | null;
  @Field(() => String, { nullable: true, description: 'Masked name of a person, with 某 (隐去的姓名).' })
  maskedName?: string | null;
  @Field(() => String, { nullable: true, description: 'Name of an enterprise or authority (名称).' })
  name?: string | null;
}

export const PriorAward = describedEnum('PriorAward', 'How the arbitration before a case ended, as the file has it (先行仲裁结果).', {
  AWARD_FOR_WORKER: 'Award for the worker (支持劳动者请求).',
  AWARD_IN_PART: 'Award in part (部分支持).',
  DISMISSED: 'Claim dismissed (驳回请求).',
  SETTLED: 'Settled before the commission (调解结案).',
  NOT_ACCEPTED: 'Not accepted (不予受理).',
});
export type PriorAward = keyof typeof PriorAward;

@RegionsDuring('startedOn', 'endedOn')
@InputType('PriorArbitrationInput', { description: "The arbitration before the case, as the court's file has it (先行仲裁程序)." })
export class PriorArbitrationInput {
  @Field(() => ArbitrationNumber, { description: 'Number as written (仲裁案号).' })
  number!: string;
  @Field(() => RegionCode, { description: 'Region of the commission (仲裁地区).' })
  region!: string;
  @Field(() => DateScalar, { description: 'Day of acceptance, or of the application (受理日期).' })
  startedOn!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day it ended (终结日期).' })
  endedOn?: string | null;
  @Field(() => PriorAward, { nullable: true, description: 'How it ended (结果).' })
  outcome?: PriorAward | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day the award was served (送达日期).' })
  servedOn?: string | null;
}

@RegionsDuring('filedOn')
@InputType('RegisterCourtCaseInput', { description: 'A case as a court dockets it (登记立案).' })
export class RegisterCourtCaseInput extends MutationInput {
  @Field(() => CaseNumber, { description: 'Case number (案号).' })
  number!: string;
  @Field(() => String, { description: 'Case name, persons masked (案件名称).' })
  title!: string;
  @Field(() => Enum.CaseType, { nullable: true, description: 'Type; CIVIL where left out (案件类型).' })
  caseType?: Enum.CaseType | null;
  @Field(() => String, { description: 'Code of the cause in the list in force on the day of docketing (案由代码).' })
  cause!: string;
  @Field(() => String, { nullable: true, description: 'Its name, for a cause that the list at hand does not have (案由名称).' })
  causeName?: string | null;
  @Field(() => String, { description: 'Court (法院).' })
  court!: string;
  @Field(() => RegionCode, { description: 'Region of the court (法院地区).' })
  region!: string;
  @Field(() => Enum.Procedure, { description: 'Procedure (审理程序).' })
  procedure!: Enum.Procedure;
  @Field(() => TrialMode, { nullable: true, description: 'How a trial of first instance is conducted (一审审理方式).' })
  mode?: TrialMode | null;
  @Field(() => [CasePartyInput], { description: 'Parties, 1 to 100, in order (当事人).' })
  parties!: CasePartyInput[];
  @Field(() => String, {
    nullable: true,
    description: 'Number of the mediation, arbitration or case before it that is on record here (前一程序编号).',
  })
  follows?: string | null;
  @Field(() => PriorArbitrationInput, {
    nullable: true,
    description: 'The arbitration before it, where it is not on record here yet (先行仲裁).',
  })
  arbitration?: PriorArbitrationInput | null;
  @Field(() => Sector, { nullable: true, description: 'Sector of the work (行业领域).' })
  sector?: Sector | null;
  @Field(() => OccupationGroup, { nullable: true, description: 'Occupation of the worker (职业群体).' })
  occupation?: OccupationGroup | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of docketing; today where left out (立案日期).' })
  filedOn?: string | null;
}

@InputType('ParagraphInput', { description: 'A paragraph of a judgment, persons masked (裁判文书段落).' })
export class ParagraphInput {
  @Field(() => ParagraphSection, { description: 'Part of the judgment (部分).' })
  section!: ParagraphSection;
  @Field(() => String, { description: 'Text, at most 10,000 characters (内容).' })
  text!: string;
}

@InputType('FindingInput', { description: 'What the court found on one factor, and the words it rests on (要素认定).' })
export class FindingInput {
  @Field(() => Factor, { description: 'The factor (要素).' })
  factor!: Factor;
  @Field(() => Int, { description: 'From -2, against a labour relation, to 2, for one (认定值).' })
  value!: number;
  @Field(() => String, { description: 'Words of the paragraph that it rests on (依据原文).' })
  quote!: string;
  @Field(() => Int, { description: 'Number of that paragraph, from 1 (段落编号).' })
  paragraph!: number;
}

@InputType('RepresentativeInput', { description: 'Who appeared for a party (诉讼代理人).' })
export class RepresentativeInput {
  @Field(() => Int, { description: 'Which party, by its place in the list, from 1 (当事人序号).' })
  party!: number;
  @Field(() => String, { description: 'Name of the lawyer (律师).' })
  lawyer!: string;
  @Field(() => String, { nullable: true, description: 'Law firm (律所).' })
  lawFirm?: string | null;
}

@InputType('AmountInput', { description: 'One item claimed, and what was awarded for it (金额事项).' })
export class AmountInput {
  @Field(() => String, { description: 'What for (事项).' })
  item!: string;
  @Field(() => Money, { description: 'Claimed, yuan (请求金额，元).' })
  claimed!: string;
  @Field(() => Money, { nullable: true, description: 'Awarded, yuan (支持金额，元).' })
  awarded?: string | null;
}

@InputType('RecordJudgmentInput', { description: 'How a case was decided, with the text (登记裁判).' })
export class RecordJudgmentInput extends MutationInput {
  @Field(() => CaseNumber, { description: 'Which case (案号).' })
  number!: string;
  @Field(() => Enum.DocumentType, { nullable: true, description: 'Kind of document; as docketed where left out (文书类型).' })
  documentType?: Enum.DocumentType | null;
  @Field(() => Enum.CaseOutcome, { description: 'Outcome (裁判结果).' })
  outcome!: Enum.CaseOutcome;
  @Field(() => Enum.Relation, { nullable: true, description: 'What the relation was found to be (用工关系认定).' })
  relation?: Enum.Relation | null;
  @Field(() => String, { nullable: true, description: 'Gist (裁判要旨).' })
  gist?: string | null;
  @Field(() => [String], { nullable: true, description: 'Key points, at most 20 (裁判要点).' })
  keyPoints?: string[] | null;
  @Field(() => [ParagraphInput], { description: 'The text, 1 to 500 paragraphs (全文段落).' })
  paragraphs!: ParagraphInput[];
  @Field(() => [FindingInput], { nullable: true, description: 'Findings, each factor once (要素认定).' })
  findings?: FindingInput[] | null;
  @Field(() => [String], { nullable: true, description: 'Statutes it rests on, such as 劳动合同法第七条, at most 50 (法律依据).' })
  statutes?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Who sat (审判人员).' })
  judges?: string[] | null;
  @Field(() => [RepresentativeInput], { nullable: true, description: 'Lawyers and their firms, at most 50 (诉讼代理人).' })
  representatives?: RepresentativeInput[] | null;
  @Field(() => [AmountInput], { nullable: true, description: 'What was claimed and awarded, at most 50 (金额).' })
  amounts?: AmountInput[] | null;
  @Field(() => [EvasionPattern], { nullable: true, description: "Ways round an employer's duties that it found (规避用工责任情形)." })
  evasion?: EvasionPattern[] | null;
  @Field(() => [LegalGap], { nullable: true, description: 'Where the law lags behind (法律滞后情形).' })
  legalGaps?: LegalGap[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of decision; today where left out (裁判日期).' })
  decidedOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of service, if it was served (送达日期).' })
  servedOn?: string | null;
  @Field(() => Boolean, { description: 'Publish it now? Published text is open to every participant (是否公布).' })
  publish!: boolean;
}

@InputType('RecordTrialStepInput', { description: 'A judgment was served, or the time of a trial extended (登记送达、延长审限).' })
export class RecordTrialStepInput extends MutationInput {
  @Field(() => CaseNumber, { description: 'Which case (案号).' })
  number!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the decision was served (送达日期).' })
  servedOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which more time was granted (批准延长审限日期).' })
  extendedOn?: string | null;
}

@InputType('PublishJudgmentInput', { description: 'A judgment becomes open to every participant (公布文书).' })
export class PublishJudgmentInput extends MutationInput {
  @Field(() => CaseNumber, { description: 'Which case (案号).' })
  number!: string;
}

@InputType('RedactedParagraphInput', { description: 'A paragraph as it is to stand from now on (遮蔽后的段落).' })
export class RedactedParagraphInput {
  @Field(() => Int, { description: 'Number of the paragraph (段落编号).' })
  number!: number;
  @Field(() => String, { description: 'Its text, masked (内容).' })
  text!: string;
}

@InputType('RedactJudgmentInput', {
  description: 'Parts of a published judgment are masked, or slips corrected. What stood there is not kept (遮蔽、补正).',
})
export class RedactJudgmentInput extends MutationInput {
  @Field(() => CaseNumber, { description: 'Which case (案号).' })
  number!: string;
  @Field(() => [RedactedParagraphInput], { description: 'Paragraphs that change, 1 to 500 (变动段落).' })
  paragraphs!: RedactedParagraphInput[];
  @Field(() => String, { nullable: true, description: 'Title, where it changes (案件名称).' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'Gist, where it changes; null takes it away (裁判要旨).' })
  gist?: string | null;
  @Field(() => [String], { nullable: true, description: 'Key points, where they change (裁判要点).' })
  keyPoints?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Is it a correction by a ruling, not a redaction? (是否补正)' })
  correction?: boolean | null;
  @Field(() => String, { description: 'Reason (原因).' })
  reason!: string;
}

@InputType('WithdrawJudgmentInput', { description: 'A judgment is no longer published (撤回公布).' })
export class WithdrawJudgmentInput extends MutationInput {
  @Field(() => CaseNumber, { description: 'Which case (案号).' })
  number!: string;
  @Field(() => String, { description: 'Reason (原因).' })
  reason!: string;
}
