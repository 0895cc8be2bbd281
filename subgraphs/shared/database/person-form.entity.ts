import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Under which key the persons of the database are stored: one row. */
@Entity('person_form')
export class PersonFormRow {
  @PrimaryColumn('text') key_check!: string;
  @Column('timestamptz', { default: () => 'now()' }) since!: string;
}
