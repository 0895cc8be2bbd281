import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link of an employment chain: `principal` works through `contractor`. */
@Entity('employment_link')
export class EmploymentLinkRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') principal!: string;
  @Column('text') contractor!: string;
  @Column('text') business!: string;
  @Column('text') region!: string;
  @Column('date') from_day!: string;
  /** who is liable for pay and injuries */
  @Column('text', { nullable: true }) responsible!: string | null;
  /** day the principal last checked how the contractor employs */
  @Column('date', { nullable: true }) supervised_on!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
}

/** An enterprise above `root` in its chains, over the days on which all links between them were in force. */
export type PrincipalRow = Pick<EmploymentLinkRow, 'principal' | 'region' | 'from_day' | 'to_day'> & { root: string; depth: number };
