import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Number of inspectors and arbitrators of a region; the latest row applies. */
@Entity('staffing')
export class StaffingRow {
  @PrimaryColumn('text') region!: string;
  @PrimaryColumn('date') from_day!: string;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('integer') inspectors!: number;
  @Column('integer') arbitrators!: number;
  @Column('text') source!: string;
  @Column('text', { default: 'found' }) mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
