import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('pact')
export class PactRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') title!: string;
  @Column('text', { array: true }) clauses!: string[];
  /** credit codes of the enterprises that signed */
  @Column('text', { array: true }) signatories!: string[];
  @Column('text') region!: string;
  @Column('date') published_on!: string;
}
