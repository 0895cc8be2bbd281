import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A month that was paid for. Its key holds it once, whoever holds it: a move changes the holder and nothing else. */
@Entity('contribution_month')
export class ContributionMonthRow {
  @PrimaryColumn('text') worker!: string;
  @PrimaryColumn('text') scheme!: string;
  /** first day of the month */
  @PrimaryColumn('date') month!: string;
  /** region whose account holds it; null on the way from one to the other */
  @Column('text', { nullable: true }) region!: string | null;
  @Column('numeric', { precision: 12, scale: 2 }) base!: string;
  @Column('numeric', { precision: 12, scale: 2 }) paid!: string;
  /** of what was paid, the part of the personal account */
  @Column('numeric', { precision: 12, scale: 2 }) account!: string;
  /** the transfer that it is part of, from the confirmation to the end */
  @Column('text', { nullable: true }) transfer!: string | null;
  /** who held it when it became part of the transfer: there it goes back to */
  @Column('text', { nullable: true }) origin!: string | null;
  /** participant that sent it; null where it came with a register */
  @Column('text', { nullable: true }) recorded_by!: string | null;
}
