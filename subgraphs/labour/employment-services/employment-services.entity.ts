import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place open to the public. */
abstract class PlaceRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') region!: string;
  @Column('text') address!: string;
  @Column('double precision') latitude!: number;
  @Column('double precision') longitude!: number;
}

/** A row with its distance from the given point; null if no point was given. */
export type Distant<Row> = Row & { distance: number | null };

@Entity('gig_market')
export class GigMarketRow extends PlaceRow {
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text') level!: string;
  @Column('text', { array: true }) services!: string[];
  @Column('text') hours!: string;
  @Column('date') opened_on!: string;
  @Column('date', { nullable: true }) closed_on!: string | null;
}

@Entity('startup_carrier')
export class StartupCarrierRow extends PlaceRow {
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('integer') seats!: number;
  @Column('text', { array: true }) supports!: string[];
  @Column('date') opened_on!: string;
  @Column('date', { nullable: true }) closed_on!: string | null;
}

@Entity('training_programme')
export class TrainingProgrammeRow extends PlaceRow {
  @Column('text') title!: string;
  @Column('text') action!: string;
  @Column('text') mode!: string;
  @Column('text') occupation!: string;
  @Column('text') skill!: string;
  @Column('text') provider!: string;
  @Column('date') from_day!: string;
  @Column('date') to_day!: string;
  @Column('integer') seats!: number;
  @Column('numeric', { precision: 10, scale: 2 }) subsidy!: string;
}

@Entity('training_need')
export class TrainingNeedRow {
  @PrimaryColumn('text') id!: string;
  /** gig market or station that carried out the survey */
  @Column('text') market!: string;
  @Column('text') region!: string;
  @Column('text') occupation!: string;
  @Column('text') skill!: string;
  @Column('integer') persons!: number;
  @Column('date') surveyed_on!: string;
}

@Entity('recruitment_post')
export class RecruitmentPostRow extends PlaceRow {
  @Column('text') title!: string;
  @Column('text') channel!: string;
  @Column('text', { nullable: true }) enterprise!: string | null;
  @Column('text', { nullable: true }) market!: string | null;
  @Column('text') occupation!: string;
  @Column('integer') openings!: number;
  @Column('numeric', { precision: 10, scale: 2 }) wage_from!: string;
  @Column('numeric', { precision: 10, scale: 2 }) wage_to!: string;
  @Column('date') posted_on!: string;
  @Column('date') closes_on!: string;
}
