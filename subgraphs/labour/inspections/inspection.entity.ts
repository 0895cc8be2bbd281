import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('inspection')
export class InspectionRow {
  @PrimaryColumn('text') number!: string;
  @Column('text') enterprise!: string;
  @Column('text') region!: string;
  @Column('text') subject!: string;
  @Column('date') opened_on!: string;
  @Column('date', { nullable: true }) closed_on!: string | null;
  @Column('text', { nullable: true }) result!: string | null;
  @Column('integer') violations!: number;
}
