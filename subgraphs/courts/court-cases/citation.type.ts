import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { CaseNumber, DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { CourtCase } from './court-case.type.ts';

export const CitationState = describedEnum('CitationState', 'Result of checking a cited case (引用核查结果).', {
  EXISTS: 'The case exists (存在).',
  NOT_FOUND: 'No such case is recorded, or none that the caller may see (未找到).',
  AMBIGUOUS:
    'The number is incomplete or wrong; courts of the province have cases of the same kind, year and serial (案号不完整或有误，存在近似案号).',
  WITHDRAWN: 'The case was published and has been withdrawn (已撤回公布).',
  NOT_CHECKABLE:
    'The number is older than the register, which begins on 2015-05-01; not found does not mean that the case does not exist (早于登记范围，无法核查).',
  NOT_A_NUMBER: 'The text is not a case number (不是案号).',
});
export type CitationState = keyof typeof CitationState;

@ObjectType('CitationHit', { description: 'Cited case number and whether such a case exists (引用案号核查).' })
export class CitationHit {
  @SharedField(() => String, PUBLIC, 'Citation as written; numbers from one list have the same passage (引用原文).')
  cited!: string;
  @SharedField(() => CaseNumber, PUBLIC, 'Normalised case number; null if it is not a case number (规范案号).', { nullable: true })
  number!: string | null;
  @SharedField(() => CitationState, PUBLIC, 'Result of the check (核查结果).')
  state!: CitationState;
  @SharedField(() => CourtCase, PUBLIC, 'The case, if it exists (案件).', { nullable: true })
  case!: CourtCase | null;
  @SharedField(() => [CaseNumber], PUBLIC, 'Similar case numbers, at most ten (近似案号).')
  candidates!: string[];
  @SharedField(() => DateScalar, PUBLIC, 'Day on which the case was withdrawn; null if it was not (撤回日期).', { nullable: true })
  withdrawnOn!: string | null;
}
