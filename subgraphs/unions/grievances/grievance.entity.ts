import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('grievance_channel')
export class GrievanceChannelRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') enterprise!: string;
  @Column('text') region!: string;
  @Column('text') kind!: string;
  @Column('text') name!: string;
  @Column('text') hours!: string;
  @Column('date') opened_on!: string;
}

@Entity('grievance')
export class GrievanceRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') worker!: string;
  @Column('text') enterprise!: string;
  /** region of the union that handles it */
  @Column('text') region!: string;
  @Column('text') channel!: string;
  @Column('text') topic!: string;
  @Column('text') account!: string;
  @Column('timestamptz') raised_at!: string;
  @Column('date') due_on!: string;
  /** basis of `due_on`: number of a contract, or article of the table of time limits */
  @Column('text') due_by!: string;
  @Column('timestamptz', { nullable: true }) answered_at!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) answer!: string | null;
}
