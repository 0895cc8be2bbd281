import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('bargaining_round')
export class BargainingRoundRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') enterprise!: string;
  @Column('text') region!: string;
  @Column('text') union_id!: string;
  @Column('date') proposed_on!: string;
  @Column('text') proposed_by!: string;
  @Column('text', { array: true }) topics!: string[];
  @Column('text', { array: true }) worker_side!: string[];
  @Column('text', { array: true }) employer_side!: string[];
  @Column('date', { nullable: true }) replied_on!: string | null;
  @Column('date', { nullable: true }) held_on!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) contract!: string | null;
}
