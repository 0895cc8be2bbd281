import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('region')
export class RegionRow {
  @PrimaryColumn('text') code!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) name_en!: string | null;
  @Column('text') level!: string;
  @Column('text') type!: string;
  @Index('region_parent') @Column('text', { nullable: true }) parent!: string | null;
  @Column('text', { nullable: true }) abbreviation!: string | null;
}
