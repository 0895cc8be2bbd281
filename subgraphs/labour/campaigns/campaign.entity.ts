import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReferenceRow } from '../../shared/reference/register.ts';

@Entity('campaign')
export class CampaignRow implements ReferenceRow {
  @PrimaryColumn('text') code!: string;
  /** the code, under which every register names a row */
  @Column({ type: 'text', generatedType: 'STORED', asExpression: 'code', insert: false, update: false }) id!: string;
  @Column('text', { default: '100000' }) region!: string;
  @Column('text') name!: string;
  @Column('text') name_en!: string;
  @Column('text', { array: true }) agencies!: string[];
  @Column('date', { nullable: true }) from_day!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
  /** row of the report that names it */
  @Column('text', { nullable: true }) seed_row!: string | null;
  @Column('text') source!: string;
  /** what of it is confirmed */
  @Column('text') mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
