import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A pilot platform and the business that it insures. */
@Entity('pilot_platform')
export class PilotPlatformRow {
  @PrimaryColumn('text') enterprise!: string;
  @PrimaryColumn('text') sector!: string;
  /** kind of service that has its own rate, such as 外卖 */
  @Column('text', { nullable: true }) service!: string | null;
  @Column('smallint') batch!: number;
  @Column('date') from_day!: string;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('text', { default: '100000' }) region!: string;
  @Column('text') source!: string;
  @Column('text', { default: 'found' }) mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
