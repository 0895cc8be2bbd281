import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { CaseVersionKind, ParagraphSection } from '../court-cases/judgment.enums.ts';
import type { CaseRepresentativeRow, CaseVersionRow, StoredParagraph } from './judgment.entity.ts';

@ObjectType('CaseParagraph', { description: 'Paragraph of a judgment; its number never changes (裁判文书段落).' })
export class CaseParagraph {
  @SharedField(() => Int, PUBLIC, 'Number, from 1 (段落编号).')
  number!: number;
  @SharedField(() => ParagraphSection, PUBLIC, 'Part of the judgment (部分).')
  section!: ParagraphSection;
  @SharedField(() => String, PUBLIC, 'Text; persons are masked (内容).')
  text!: string;

  static from({ section, text }: StoredParagraph, i: number): CaseParagraph {
    return Object.assign(new CaseParagraph(), { number: i + 1, section: section as ParagraphSection, text });
  }
}

@ObjectType('CaseVersion', { description: 'Version of a published judgment; redacted text is not kept (文书版本).' })
export class CaseVersion {
  @SharedField(() => Int, PUBLIC, 'Version number, from 1 (版本号).')
  version!: number;
  @SharedField(() => CaseVersionKind, PUBLIC, 'Kind of version (类型).')
  kind!: CaseVersionKind;
  @SharedField(() => DateScalar, PUBLIC, 'Day of the version (日期).')
  recordedOn!: string;
  @SharedField(() => String, PUBLIC, 'Reason for the version (原因).', { nullable: true })
  reason!: string | null;
  @SharedField(() => [Int], PUBLIC, 'Numbers of the paragraphs that differ from the previous version (变动段落).')
  changedParagraphs!: number[];
  @SharedField(
    () => String,
    PUBLIC,
    'SHA-256 of the paragraphs, each as section, tab, text, newline; null for versions before a redaction (内容摘要).',
    { nullable: true },
  )
  contentHash!: string | null;

  static from(row: CaseVersionRow): CaseVersion {
    const { version, kind, recorded_on: recordedOn, reason, changed: changedParagraphs, content_hash: contentHash } = row;
    return Object.assign(new CaseVersion(), { version, kind: kind as CaseVersionKind, recordedOn, reason, changedParagraphs, contentHash });
  }
}

@ObjectType('CaseRepresentative', { description: 'Representative of a party (诉讼代理人).' })
export class CaseRepresentative {
  @SharedField(() => Int, PUBLIC, 'Position of the party in the list, from 1 (当事人序号).')
  party!: number;
  @SharedField(() => String, PUBLIC, 'Name of the lawyer (律师).')
  lawyer!: string;
  @SharedField(() => String, PUBLIC, 'Law firm (律所).', { nullable: true })
  lawFirm!: string | null;

  static from({ party, lawyer, law_firm: lawFirm }: CaseRepresentativeRow): CaseRepresentative {
    return Object.assign(new CaseRepresentative(), { party, lawyer, lawFirm });
  }
}
