import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { CaseVersionKind, ParagraphSection } from '../court-cases/judgment.enums.ts';
import type { CaseRepresentativeRow, CaseVersionRow, StoredParagraph } from './judgment.entity.ts';

@ObjectType('CaseParagraph', { description: 'A paragraph of a judgment; its number does not change (裁判文书段落).' })
export class CaseParagraph {
  @SharedField(() => Int, PUBLIC, 'Number, from 1 (段落编号).')
  number!: number;
  @SharedField(() => ParagraphSection, PUBLIC, 'Part of the judgment (部分).')
  section!: ParagraphSection;
  @SharedField(() => String, PUBLIC, 'Text, persons masked (内容).')
  text!: string;

  static from({ section, text }: StoredParagraph, i: number): CaseParagraph {
    return Object.assign(new CaseParagraph(), { number: i + 1, section: section as ParagraphSection, text });
  }
}

@ObjectType('CaseVersion', { description: 'A version of a published judgment. What was redacted is not kept (文书版本).' })
export class CaseVersion {
  @SharedField(() => Int, PUBLIC, 'Number of the version, from 1 (版本号).')
  version!: number;
  @SharedField(() => CaseVersionKind, PUBLIC, 'Why there is this version (类型).')
  kind!: CaseVersionKind;
  @SharedField(() => DateScalar, PUBLIC, 'Day (日期).')
  recordedOn!: string;
  @SharedField(() => String, PUBLIC, 'Reason given (原因).', { nullable: true })
  reason!: string | null;
  @SharedField(() => [Int], PUBLIC, 'Numbers of the paragraphs that differ from the version before (变动段落).')
  changedParagraphs!: number[];
  @SharedField(
    () => String,
    PUBLIC,
    'SHA-256 of its paragraphs, each as section, tab, text, newline; null before a redaction (内容摘要).',
    { nullable: true },
  )
  contentHash!: string | null;

  static from(row: CaseVersionRow): CaseVersion {
    const { version, kind, recorded_on: recordedOn, reason, changed: changedParagraphs, content_hash: contentHash } = row;
    return Object.assign(new CaseVersion(), { version, kind: kind as CaseVersionKind, recordedOn, reason, changedParagraphs, contentHash });
  }
}

@ObjectType('CaseRepresentative', { description: 'Who appeared for a party (诉讼代理人).' })
export class CaseRepresentative {
  @SharedField(() => Int, PUBLIC, 'Which party, by its place in the list, from 1 (当事人序号).')
  party!: number;
  @SharedField(() => String, PUBLIC, 'Name of the lawyer (律师).')
  lawyer!: string;
  @SharedField(() => String, PUBLIC, 'Law firm (律所).', { nullable: true })
  lawFirm!: string | null;

  static from({ party, lawyer, law_firm: lawFirm }: CaseRepresentativeRow): CaseRepresentative {
    return Object.assign(new CaseRepresentative(), { party, lawyer, lawFirm });
  }
}
