import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The first time a participant opened a person's data outside its own region under a matter. */
@Entity('opened_person')
export class OpenedPersonRow {
  @PrimaryColumn('text') participant!: string;
  @PrimaryColumn('text') matter!: string;
  @PrimaryColumn('text') person!: string;
  @Column('timestamptz', { default: () => 'now()' }) opened_at!: string;
}
