import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('injury_claim')
export class InjuryClaimRow {
  @PrimaryColumn('text') number!: string;
  @Column('text') worker!: string;
  @Column('text') platform!: string;
  @Column('text') order_number!: string;
  @Column('timestamptz') injured_at!: string;
  @Column('text') place_of_order!: string;
  /** decides which agency is competent */
  @Column('text') place_of_injury!: string;
  @Column('text') state!: string;
  @Column('date') reported_on!: string;
  @Column('date', { nullable: true }) determined_on!: string | null;
  @Column('text', { nullable: true }) determination!: string | null;
  @Column('smallint', { nullable: true }) capacity_grade!: number | null;
  @Column('numeric', { precision: 12, scale: 2, nullable: true }) benefits!: string | null;
}
