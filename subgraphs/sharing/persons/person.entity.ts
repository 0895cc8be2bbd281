import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A person whom the register knows: a pseudonym that says nothing of itself. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn('text') id!: string;
  @Column('timestamptz', { default: () => 'now()' }) since!: string;
  /** last day on which the person was asked for: what is known and what is new are written alike */
  @Column('date') asked_on!: string;
  /** keyed hash of pseudonym and name, to notice that a number came with another name */
  @Column('bytea', { nullable: true }) name_digest!: Buffer | null;
  /** under how many keys that was made */
  @Column('smallint', { nullable: true }) name_version!: number | null;
  /** the person whom this one turned out to be */
  @Column('text', { nullable: true }) merged_into!: string | null;
}

/** Under how many keys the register is: one row. */
@Entity('person_register')
export class PersonRegisterRow {
  @PrimaryColumn('boolean', { default: true }) single!: boolean;
  @Column('smallint') keys!: number;
}

/** One document of a person, by the keyed hash of its number; the number itself is nowhere. */
@Entity('person_identity')
export class PersonIdentityRow {
  @PrimaryColumn('bytea') hash!: Buffer;
  /** under how many keys the hash was made */
  @Column('smallint') version!: number;
  @Column('text') person!: string;
  @Column('text') kind!: string;
  @Column('timestamptz', { default: () => 'now()' }) since!: string;
  @Column('date') asked_on!: string;
  /** names the document where its number must not stand */
  @Column('bigint', { generated: 'increment' }) number!: number;
  /** pseudonyms under which it stood before merges, the last one last */
  @Column('text', { array: true, default: '{}' }) former!: string[];
}

/** How many identities a participant had translated on a day. */
@Entity('person_lookup')
export class PersonLookupRow {
  @PrimaryColumn('text') participant!: string;
  @PrimaryColumn('date') day!: string;
  @Column('int') identities!: number;
}

/** What the authority has to look into: a number came with another name. */
@Entity('person_event')
export class PersonEventRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) seq!: number;
  @Column('text') kind!: string;
  @Column('text') person!: string;
  @Column('text') participant!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: string;
}
