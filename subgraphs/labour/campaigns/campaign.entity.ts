import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('campaign')
export class CampaignRow {
  @PrimaryColumn('text') code!: string;
  @Column('text') name!: string;
  @Column('text') name_en!: string;
  @Column('text', { array: true }) agencies!: string[];
  @Column('date', { nullable: true }) from_day!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
  /** row of the report that names it */
  @Column('text') seed_row!: string;
  @Column('text') source!: string;
  /** what of it is confirmed */
  @Column('text') mark!: string;
}
