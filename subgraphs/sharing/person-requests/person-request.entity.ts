import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('person_request')
export class PersonRequestRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') person!: string;
  @Column('text') kind!: string;
  /** participant that must answer */
  @Column('text') addressed!: string;
  /** region of that participant at the time of the request; the authority of this region decides complaints */
  @Column('text') region!: string;
  @Column('text', { nullable: true }) coordinate!: string | null;
  @Column('text') content!: string;
  @Column('text') state!: string;
  @Column('date') filed_on!: string;
  @Column('date', { nullable: true }) answered_on!: string | null;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('date', { nullable: true }) complained_on!: string | null;
  @Column('text', { nullable: true }) complaint!: string | null;
  @Column('date', { nullable: true }) decided_on!: string | null;
  @Column('text', { nullable: true }) decision!: string | null;
}
