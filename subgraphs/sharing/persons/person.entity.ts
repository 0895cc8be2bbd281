import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A registered person: a pseudonym without meaning. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn('text') id!: string;
  @Column('timestamptz', { default: () => 'now()' }) since!: string;
  /** last day on which the person was identified; written for known and new persons alike, so that both take the same time */
  @Column('date') asked_on!: string;
  /** keyed hash of pseudonym and name, to detect another name for the same number */
  @Column('bytea', { nullable: true }) name_digest!: Buffer | null;
  /** number of keys with which that hash was made */
  @Column('smallint', { nullable: true }) name_version!: number | null;
  /** the person that this one was merged into */
  @Column('text', { nullable: true }) merged_into!: string | null;
}

/** Number of keys in use by the register; a single row. */
@Entity('person_register')
export class PersonRegisterRow {
  @PrimaryColumn('boolean', { default: true }) single!: boolean;
  @Column('smallint') keys!: number;
}

/** A document of a person, by the keyed hash of its number; the number itself is not stored. */
@Entity('person_identity')
export class PersonIdentityRow {
  @PrimaryColumn('bytea') hash!: Buffer;
  /** number of keys with which the hash was made */
  @Column('smallint') version!: number;
  @Column('text') person!: string;
  @Column('text') kind!: string;
  @Column('timestamptz', { default: () => 'now()' }) since!: string;
  @Column('date') asked_on!: string;
  /** identifies the document without its number */
  @Column('bigint', { generated: 'increment' }) number!: number;
  /** its pseudonyms before merges, latest last */
  @Column('text', { array: true, default: '{}' }) former!: string[];
}

/** Number of identities that a participant had translated on a day. */
@Entity('person_lookup')
export class PersonLookupRow {
  @PrimaryColumn('text') participant!: string;
  @PrimaryColumn('date') day!: string;
  @Column('int') identities!: number;
}

/** A notice for the authority: a document number was sent with another name. */
@Entity('person_event')
export class PersonEventRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) seq!: number;
  @Column('text') kind!: string;
  @Column('text') person!: string;
  @Column('text') participant!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: string;
}
