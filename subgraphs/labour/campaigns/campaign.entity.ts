import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('campaign')
export class CampaignRow {
  @PrimaryColumn('text') code!: string;
  @Column('text', { default: '100000' }) region!: string;
  @Column('text') name!: string;
  @Column('text') name_en!: string;
  @Column('text', { array: true }) agencies!: string[];
  @Column('date', { nullable: true }) from_day!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
  /** row of the State Council report that names it */
  @Column('text', { nullable: true }) seed_row!: string | null;
  @Column('text') source!: string;
  /** which values are confirmed by a source */
  @Column('text') mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
