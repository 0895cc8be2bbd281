import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A participant that read a value which was corrected later. */
export interface RecalledReaderRow {
  participant: string;
  first_at: string;
  last_at: string;
  looks: number;
}

@Entity('correction')
export class CorrectionRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') requester!: string;
  @Column('text') provider!: string;
  /** region of the participant that requests the correction */
  @Column('text') region!: string;
  @Column('text') coordinate!: string;
  @Column('text') record!: string;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text') wrong!: string;
  @Column('text') right_value!: string;
  @Column('text') evidence!: string;
  @Column('date', { nullable: true }) wrong_since!: string | null;
  @Column('date') requested_on!: string;
  @Column('text') state!: string;
  @Column('date', { nullable: true }) answered_on!: string | null;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('jsonb', { default: [] }) recalled_readers!: RecalledReaderRow[];
  /** sort key: the random numbers give no order */
  @Column('timestamptz', { default: () => 'now()' }) recorded_at!: string;
}
