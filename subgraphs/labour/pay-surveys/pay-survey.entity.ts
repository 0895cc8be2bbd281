import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One cell of the key survey of pay: sector, place and month. */
@Entity('pay_survey')
@Unique('pay_survey_cell', ['region', 'sector', 'period'])
export class PaySurveyRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') region!: string;
  @Column('text') sector!: string;
  @Column('text') period!: string;
  @Column('integer') sample!: number;
  @Column('numeric', { precision: 8, scale: 2 }) hourly_p25!: string;
  @Column('numeric', { precision: 8, scale: 2 }) hourly_median!: string;
  @Column('numeric', { precision: 8, scale: 2 }) hourly_p75!: string;
  @Column('numeric', { precision: 4, scale: 1 }) average_hours!: string;
}
