import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A month with contributions. The key ensures that it exists once; a transfer changes only the region that holds it. */
@Entity('contribution_month')
export class ContributionMonthRow {
  @PrimaryColumn('text') worker!: string;
  @PrimaryColumn('text') scheme!: string;
  /** first day of the month */
  @PrimaryColumn('date') month!: string;
  /** region that holds it; null in transit */
  @Column('text', { nullable: true }) region!: string | null;
  @Column('numeric', { precision: 12, scale: 2 }) base!: string;
  @Column('numeric', { precision: 12, scale: 2 }) paid!: string;
  /** the part of the amount in the personal account */
  @Column('numeric', { precision: 12, scale: 2 }) account!: string;
  /** the transfer it belongs to, from its confirmation to its end */
  @Column('text', { nullable: true }) transfer!: string | null;
  /** region that held it before the transfer and gets it back if the transfer fails */
  @Column('text', { nullable: true }) origin!: string | null;
  /** participant that sent it; null if the operator imported it */
  @Column('text', { nullable: true }) recorded_by!: string | null;
}
