import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DEALINGS, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { exportOf } from '../../shared/ledger/exported-as.ts';
import { OTHER_PERSONS } from '../../shared/ledger/ledger-entry.ts';
import type { FAULTS, Fault } from '../../shared/ledger/verify-ledger.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { keyedDigest } from '../../shared/lists/keyset.ts';
import { MutationInput, UserError } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, DateTime, SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { MatterBasis } from '../matter-confirmations/matter-confirmation.type.ts';
import { ParticipantKind } from '../participants/participant.type.ts';
import type { LedgerEntryRow } from './ledger-entry.entity.ts';
import { matterKind } from './matter-kind.ts';

export const LedgerOutcome = describedEnum('LedgerOutcome', 'Outcome of an operation (操作结果).', {
  ALLOWED: 'The response was sent (已应答).',
  DENIED: 'Refused (已拒绝).',
  FAILED: 'Failed; no response was sent (失败).',
});
export type LedgerOutcome = keyof typeof LedgerOutcome;

@ObjectType('LedgerEntry', {
  description: 'The record of one operation: participant, reason, fields, persons, time and outcome (查询台账条目).',
})
export class LedgerEntry implements HeldRecord {
  @SharedField(() => ID, DEALINGS, 'Identifier; the authority sees chain and number (条目标识).')
  id!: string;
  @SharedField(() => DateTime, DEALINGS, 'Time (时间).')
  at!: string;
  @SharedField(() => String, DEALINGS, 'Participant (参与方).')
  participant!: string;
  @SharedField(() => ParticipantKind, DEALINGS, 'Kind of participant (参与方类别).')
  participantKind!: keyof typeof ParticipantKind;
  @SharedField(() => String, DEALINGS, 'Person or system that acted for it (经办人或系统).')
  actor!: string;
  @SharedField(() => ID, DEALINGS, 'Mandate.id of the mandate under which it acted for a person (授权委托编号).', { nullable: true })
  mandate!: string | null;
  @SharedField(() => [String], DEALINGS, 'Agreements that the operation named (共享协议).')
  agreements!: string[];
  @SharedField(() => String, DEALINGS, 'Matter that the operation named (案由).', { nullable: true })
  matter!: string | null;
  @SharedField(() => String, DEALINGS, 'Purpose of the agreements (使用目的).', { nullable: true })
  purpose!: string | null;
  @SharedField(() => String, DEALINGS, 'Name of the operation (操作名称).', { nullable: true })
  operationName!: string | null;
  @SharedField(
    () => String,
    DEALINGS,
    'Format of the file to which the response was exported, such as csv; null if not exported (导出格式).',
    {
      nullable: true,
    },
  )
  exportedAs!: string | null;
  @SharedField(() => String, DEALINGS, 'SHA-256 of the document (文档摘要).', { nullable: true })
  operationHash!: string | null;
  @SharedField(() => String, DEALINGS, 'The document without its literal values (去除字面值的文档).', { nullable: true })
  document!: string | null;
  @SharedField(() => [String], DEALINGS, 'Fields that it reads (数据项).')
  coordinates!: string[];
  @SharedField(() => [String], DEALINGS, 'Fields that were selected and withheld (未予提供的数据项).')
  withheld!: string[];
  @SharedField(() => [MatterBasis], DEALINGS, 'How the matter was confirmed for persons outside the region of the participant (案由依据).')
  matterBases!: MatterBasis[];
  @SharedField(() => LedgerOutcome, DEALINGS, 'Outcome (结果).')
  outcome!: LedgerOutcome;
  @SharedField(() => String, DEALINGS, 'Error code of the refusal or failure (原因代码).', { nullable: true })
  reason!: string | null;
  @SharedField(() => String, DEALINGS, 'Trace id (跟踪标识).', { nullable: true })
  traceId!: string | null;
  @SharedField(() => String, DEALINGS, 'Hash of the previous entry (前一条目哈希).')
  previousHash!: string;
  @SharedField(() => String, DEALINGS, 'Hash of this entry (本条目哈希).')
  hash!: string;
  @SharedField(
    () => String,
    DEALINGS,
    'Random value included in the hash; null for a provider and in entries before version 0.8 (随机值).',
    {
      nullable: true,
    },
  )
  salt!: string | null;
  heldIn!: string;
  parties!: readonly string[];
  /** chain and number */
  place!: string;

  /** pseudonyms of the persons whose data were in the response; null if the reader may not see them */
  persons!: string[] | null;
  /** pseudonyms of the persons asked for */
  askedPersons!: string[] | null;

  /** `reader`: the access check on this entry has been made. */
  static from(row: LedgerEntryRow, reader: string): LedgerEntry {
    const { name, exportedAs } = exportOf(row.operation_name);
    return Object.assign(new LedgerEntry(), {
      id: keyedDigest(`${row.chain}:${row.seq}`).slice(0, 32),
      at: new Date(row.at).toISOString(),
      participant: row.participant,
      participantKind: row.participant_kind,
      actor: row.actor,
      mandate: row.mandate ?? null,
      agreements: row.agreements,
      matter: row.matter,
      purpose: row.purpose,
      operationName: name,
      exportedAs,
      operationHash: row.operation_hash,
      document: row.document,
      coordinates: row.coordinates ?? [],
      withheld: row.withheld,
      persons: row.subjects,
      askedPersons: row.asked ?? [],
      matterBases: [
        ...new Set((row.matter_bases ?? []).filter((one) => one !== OTHER_PERSONS).map((one) => one.split(':')[0] as MatterBasis)),
      ],
      place: `${row.chain}:${row.seq}`,
      salt: row.salt ?? null,
      outcome: row.outcome,
      reason: row.reason,
      traceId: row.trace_id,
      previousHash: row.previous_hash,
      hash: row.hash,
      heldIn: row.region,
      parties: [row.participant, reader],
    });
  }

  /** The entry for its worker: without the other persons in the same response. */
  static ofWorker(row: LedgerEntryRow, reader: string, worker: string): LedgerEntry {
    const only = (persons: readonly string[] | null | undefined) => (persons?.includes(worker) ? [worker] : []);
    // Also without the name of another person who asked, even as an agent of this worker, and without the matter if no data of this worker were returned.
    const { principal } = row;
    const isForOther = principal != null && principal !== worker;
    const isOther = isForOther || (row.participant_kind === 'PERSON' && row.participant !== worker);
    const matter = row.subjects.includes(worker) ? row.matter : matterKind(row.matter);
    const mandate = principal === worker ? row.mandate : null;
    const who = { mandate, ...(isOther && { participant: 'person', participant_kind: 'PERSON', actor: 'person' }) };
    return LedgerEntry.from({ ...row, ...who, matter, subjects: only(row.subjects), asked: only(row.asked), salt: null }, reader);
  }

  /** The entry for a provider: only its own fields, without persons, matter and other fields. */
  cutTo(own: ReadonlySet<string>): void {
    this.coordinates = this.coordinates.filter((coordinate) => own.has(coordinate));
    this.withheld = this.withheld.filter((coordinate) => own.has(coordinate));
    this.matter = matterKind(this.matter);
    this.document = null;
    this.operationHash = null;
    this.matterBases = [];
    this.operationName = null;
    this.purpose = null;
    this.mandate = null;
    this.persons = null;
    this.askedPersons = null;
    // No hash and salt: a provider could try persons and matters until the hash matches.
    if (this.salt === null) this.hash = keyedDigest(this.hash);
    this.previousHash = keyedDigest(this.previousHash);
    this.salt = null;
  }

  /** Only the authority sees the position in the chain; it reveals how active other participants are. */
  placed(): void {
    this.id = this.place;
  }
}

export const LedgerEntryConnection = connectionOf(() => LedgerEntry, 'LedgerEntry', '查询台账');

@InputType('LedgerFilter', { description: 'Filter for entries (台账筛选条件).' })
export class LedgerFilter {
  @Field(() => ID, { nullable: true, description: 'Operations of this participant (参与方).' })
  participant?: string | null;
  @Field(() => ID, { nullable: true, description: 'Operations that returned data of this person or asked for this person (所涉人员假名).' })
  subject?: string | null;
  @Field(() => ID, { nullable: true, description: 'Operations under this agreement (协议编号).' })
  agreement?: string | null;
  @Field(() => LedgerOutcome, { nullable: true, description: 'With this outcome (结果).' })
  outcome?: LedgerOutcome | null;
  @Field(() => DateTime, { nullable: true, description: 'At or after this time (起始时间).' })
  from?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Before this time (截止时间).' })
  to?: string | null;
}

export const LedgerFaultKind = describedEnum('LedgerFaultKind', 'Kind of fault in the ledger (台账异常类型).', {
  CHANGED: 'The entry was changed (条目被改动).',
  GAP: 'Entries are missing (条目缺失).',
  REORDERED: 'The order of entries was changed (顺序被改动).',
  UNANCHORED: 'The entry differs from the one that another chain recorded (与锚定不符).',
  OPERATION_CHANGED: 'The record of the operation was changed (操作记录被改动).',
  OPERATION_MISSING: 'The record of the operation is missing (操作记录缺失).',
} satisfies Record<(typeof FAULTS)[number], string>);

@ObjectType('LedgerFault', { description: 'A fault found in the ledger (台账异常).' })
export class LedgerFault {
  @SharedField(() => LedgerFaultKind, PUBLIC, 'Kind of fault (异常类型).')
  fault!: Fault['fault'];
  @SharedField(() => String, PUBLIC, 'Chain (链).')
  chain!: string;
  @SharedField(() => SafeInt, PUBLIC, 'Number in the chain (序号).')
  seq!: number;
  @SharedField(() => String, PUBLIC, 'Description (说明).')
  detail!: string;
}

@ObjectType('LedgerVerification', { description: 'Result of verifying the ledger (台账核验结果).' })
export class LedgerVerification {
  @SharedField(() => Boolean, PUBLIC, 'Whether everything that was checked is unchanged (是否完好).')
  intact!: boolean;
  @SharedField(() => SafeInt, PUBLIC, 'Number of entries checked (核验条目数).')
  entries!: number;
  @SharedField(() => SafeInt, PUBLIC, 'Number of chains checked (核验链数).')
  chains!: number;
  @SharedField(
    () => Boolean,
    PUBLIC,
    'Whether the whole period was checked; if not, choose a shorter period or verify an export offline (是否全部核验).',
  )
  complete!: boolean;
  @SharedField(() => [LedgerFault], PUBLIC, 'The first hundred faults (异常).')
  faults!: LedgerFault[];
}

@InputType('DelayLedgerInput', {
  description: 'A decision not to show workers yet who read their data under a matter under investigation (延后告知).',
})
export class DelayLedgerInput extends MutationInput {
  @Field(() => String, { description: 'The matter, such as wage-clue/C-000001 (案由).' })
  matter!: string;
  @Field(() => DateScalar, { description: 'Last day of the delay, at most six months from today (截止日).' })
  until!: string;
  @Field(() => String, { description: 'Legal basis (法律依据).' })
  legalBasis!: string;
  @Field(() => String, { description: 'Reason (理由).' })
  reason!: string;
}

@ObjectType('LedgerDelay', {
  description: 'A decision to show accesses to workers only later, because of an investigation (延后告知决定).',
})
export class LedgerDelay implements HeldRecord {
  @SharedField(() => ID, DEALINGS, 'Identifier (决定编号).')
  id!: string;
  @SharedField(() => String, DEALINGS, 'The matter (案由).')
  matter!: string;
  @SharedField(() => DateScalar, DEALINGS, 'Last day of the delay (截止日).')
  until!: string;
  heldIn!: string;
  parties!: readonly string[];
}

@ObjectType('LedgerDelayPayload', { description: 'Result of delaying a disclosure (延后告知办理结果).' })
export class LedgerDelayPayload {
  @SharedField(() => LedgerDelay, PUBLIC, 'The decision; null if the input was rejected (决定).', { nullable: true })
  delay!: LedgerDelay | null;
  @SharedField(() => [UserError], PUBLIC, 'Errors of the input (输入错误).')
  userErrors!: UserError[];
}
