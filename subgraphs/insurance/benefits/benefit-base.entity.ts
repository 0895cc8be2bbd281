import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Average monthly wage of a place, from which benefits are calculated. */
@Entity('benefit_base')
export class BenefitBaseRow {
  @PrimaryColumn('text') region!: string;
  @PrimaryColumn('date') from_day!: string;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('numeric', { precision: 12, scale: 2 }) monthly!: string;
  @Column('text') source!: string;
  @Column('text', { default: 'found' }) mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
