import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One claim of an arbitration and its award, as stored. */
export interface StoredItem {
  claim: string;
  amount: string | null;
  awarded: string | null;
  final: boolean | null;
}

@Entity('arbitration_case')
export class ArbitrationCaseRow {
  @PrimaryColumn('text') number!: string;
  /** normalised form of the number, equal for all spellings of it */
  @Column('text', { unique: true }) canonical!: string;
  @Column('text') commission!: string;
  @Column('text') region!: string;
  @Column('text') worker!: string;
  @Column('text') respondent!: string;
  /** type of the first claim; the amount is the sum of all claims */
  @Column('text') claim!: string;
  @Column('numeric', { precision: 12, scale: 2 }) amount!: string;
  @Column('date') filed_on!: string;
  @Column('date', { nullable: true }) accepted_on!: string | null;
  @Column('date', { nullable: true }) decided_on!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  /** day on which the claimant knew, or should have known, of the infringement */
  @Column('date', { nullable: true }) knew_on!: string | null;
  @Column('date', { nullable: true }) relation_ended_on!: string | null;
  @Column('date', { nullable: true }) served_on!: string | null;
  @Column('date', { nullable: true }) defended_on!: string | null;
  @Column('date', { nullable: true }) forwarded_on!: string | null;
  @Column('date', { nullable: true }) panel_on!: string | null;
  @Column('date', { nullable: true }) hearing_noticed_on!: string | null;
  @Column('date', { nullable: true }) hearing_on!: string | null;
  @Column('date', { nullable: true }) extended_on!: string | null;
  @Column('text', { nullable: true }) extension_reason!: string | null;
  @Column('date', { nullable: true }) award_served_on!: string | null;
  @Column('jsonb', { nullable: true }) items!: StoredItem[] | null;
  /** true if the award is final for the employer; null while the case is pending or if this cannot be determined */
  @Column('boolean', { nullable: true }) final!: boolean | null;
  @Column('timestamptz', { default: () => 'now()' }) recorded_at!: string;
  /** participant that recorded it; null if it came by file import */
  @Column('text', { nullable: true }) recorded_by!: string | null;
}
