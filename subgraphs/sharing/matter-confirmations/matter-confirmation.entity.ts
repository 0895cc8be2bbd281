import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Confirmation, by the person or a second body, that a matter concerns the person. */
@Entity('matter_confirmation')
export class MatterConfirmationRow {
  @PrimaryColumn('text') id!: string;
  /** participant whose matter it is */
  @Column('text') participant!: string;
  @Column('text') region!: string;
  /** kind and number, as in X-Hub-Matter */
  @Column('text') matter!: string;
  @Column('text') person!: string;
  @Column('text') basis!: string;
  /** the second body; null if the person confirms */
  @Column('text', { nullable: true }) asked_of!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') state!: string;
  @Column('date') requested_on!: string;
  @Column('timestamptz', { nullable: true }) decided_at!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** sort key: the random numbers give no order */
  @Column('timestamptz', { default: () => 'now()' }) recorded_at!: string;
}

/** A used one-time code. */
@Entity('person_code')
export class PersonCodeRow {
  @PrimaryColumn('text') id!: string;
  @Column('timestamptz', { default: () => 'now()' }) used_at!: string;
}
