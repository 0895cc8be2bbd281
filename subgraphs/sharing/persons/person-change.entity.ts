import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A merge of two pseudonyms of one person, or a split of one pseudonym of two. Rows are only inserted, never changed. */
@Entity('person_change')
export class PersonChangeRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) seq!: number;
  @Column('text') kind!: string;
  @Column('text') from_person!: string;
  @Column('text') into_person!: string;
  /** pseudonyms merged by mistake, which stand for `into_person` again */
  @Column('text', { array: true, default: '{}' }) former!: string[];
  @Column('text') reason!: string;
  @Column('text') decided_by!: string;
  @Column('timestamptz', { default: () => 'now()' }) decided_at!: string;
}

/** Execution of a change by an agency. */
@Entity('person_change_taken')
export class PersonChangeTakenRow {
  @PrimaryColumn('bigint') change!: number;
  @PrimaryColumn('text') agency!: string;
  @Column('timestamptz', { default: () => 'now()' }) taken_at!: string;
  @Column('int') moved!: number;
  @Column('int') undecided!: number;
}
