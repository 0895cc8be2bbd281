import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** That two pseudonyms turned out to be one person, or one pseudonym two persons. Changes are added, never changed. */
@Entity('person_change')
export class PersonChangeRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) seq!: number;
  @Column('text') kind!: string;
  @Column('text') from_person!: string;
  @Column('text') into_person!: string;
  /** pseudonyms that were merged by mistake and stand for `into_person` again */
  @Column('text', { array: true, default: '{}' }) former!: string[];
  @Column('text') reason!: string;
  @Column('text') decided_by!: string;
  @Column('timestamptz', { default: () => 'now()' }) decided_at!: string;
}

/** What an agency did because of a change. */
@Entity('person_change_taken')
export class PersonChangeTakenRow {
  @PrimaryColumn('bigint') change!: number;
  @PrimaryColumn('text') agency!: string;
  @Column('timestamptz', { default: () => 'now()' }) taken_at!: string;
  @Column('int') moved!: number;
  @Column('int') undecided!: number;
}
