import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('inspection')
export class InspectionRow {
  @PrimaryColumn('text') number!: string;
  @Column('text') enterprise!: string;
  @Column('text') region!: string;
  @Column('text') subject!: string;
  @Column('text', { nullable: true }) campaign!: string | null;
  @Column('date') opened_on!: string;
  @Column('date', { nullable: true }) extended_on!: string | null;
  @Column('text', { nullable: true }) extension_reason!: string | null;
  @Column('date', { nullable: true }) closed_on!: string | null;
  @Column('text', { nullable: true }) result!: string | null;
}
