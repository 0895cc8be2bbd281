import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('democratic_participation')
export class DemocraticParticipationRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') enterprise!: string;
  @Column('text') region!: string;
  @Column('text') union_id!: string;
  @Column('text') form!: string;
  @Column('date') held_on!: string;
  @Column('text', { array: true }) topics!: string[];
  @Column('text', { array: true }) resolutions!: string[];
  @Column('integer') representatives!: number;
}
