import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { CaseNumber, DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { CourtCase } from './court-case.type.ts';

export const CitationState = describedEnum('CitationState', 'What is known of a cited case (引用核查结果).', {
  EXISTS: 'There is such a case (存在).',
  NOT_FOUND: 'No such case is on record, or none that the caller may know of (未找到).',
  AMBIGUOUS: 'Not as it is written; courts of the province have cases of that kind, year and serial (案号不完整或有误，存在近似案号).',
  WITHDRAWN: 'It was published and has been withdrawn (已撤回公布).',
  NOT_CHECKABLE:
    'A case number of before the register, which begins with cases docketed on 2015-05-01; not found does not mean that no such case exists (早于登记范围，无法核查).',
  NOT_A_NUMBER: 'It is no case number (不是案号).',
});
export type CitationState = keyof typeof CitationState;

@ObjectType('CitationHit', { description: 'A cited case number and whether there is such a case (引用案号核查).' })
export class CitationHit {
  @SharedField(() => String, PUBLIC, 'As it was cited; numbers of one list share their passage (引用原文).')
  cited!: string;
  @SharedField(() => CaseNumber, PUBLIC, 'The same, normalised; null where it is no case number (规范案号).', { nullable: true })
  number!: string | null;
  @SharedField(() => CitationState, PUBLIC, 'What is known of it (核查结果).')
  state!: CitationState;
  @SharedField(() => CourtCase, PUBLIC, 'The case, where it exists (案件).', { nullable: true })
  case!: CourtCase | null;
  @SharedField(() => [CaseNumber], PUBLIC, 'Cases that may be meant, at most ten (近似案号).')
  candidates!: string[];
  @SharedField(() => DateScalar, PUBLIC, 'Day it was withdrawn, where it was (撤回日期).', { nullable: true })
  withdrawnOn!: string | null;
}
