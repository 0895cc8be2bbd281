import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key with which the database stores pseudonyms: one row. */
@Entity('person_form')
export class PersonFormRow {
  @PrimaryColumn('text') key_check!: string;
  @Column('timestamptz', { default: () => 'now()' }) since!: string;
}
