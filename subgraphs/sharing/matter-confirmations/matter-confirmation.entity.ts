import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a matter concerns a person, confirmed by the person or by a second body. */
@Entity('matter_confirmation')
export class MatterConfirmationRow {
  @PrimaryColumn('text') id!: string;
  /** participant whose matter it is */
  @Column('text') participant!: string;
  @Column('text') region!: string;
  /** kind and number, as X-Hub-Matter names it */
  @Column('text') matter!: string;
  @Column('text') person!: string;
  @Column('text') basis!: string;
  /** the second body; null where the person confirms */
  @Column('text', { nullable: true }) asked_of!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') state!: string;
  @Column('date') requested_on!: string;
  @Column('timestamptz', { nullable: true }) decided_at!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** orders them: their numbers do not */
  @Column('timestamptz', { default: () => 'now()' }) recorded_at!: string;
}

/** A one-time code of a person that was used. */
@Entity('person_code')
export class PersonCodeRow {
  @PrimaryColumn('text') id!: string;
  @Column('timestamptz', { default: () => 'now()' }) used_at!: string;
}
