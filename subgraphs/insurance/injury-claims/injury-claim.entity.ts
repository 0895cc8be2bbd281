import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('injury_claim')
export class InjuryClaimRow {
  @PrimaryColumn('text') number!: string;
  @Column('text') worker!: string;
  @Column('text') platform!: string;
  @Column('text') order_number!: string;
  @Column('timestamptz') injured_at!: string;
  @Column('text') place_of_order!: string;
  /** decides which agency is competent */
  @Column('text') place_of_injury!: string;
  @Column('text') state!: string;
  /** which time limit the determination has */
  @Column('text', { default: 'ORDINARY' }) handling!: string;
  /** what happened, in the words of the report */
  @Column('text', { nullable: true }) account!: string | null;
  @Column('text', { default: 'PLATFORM' }) channel!: string;
  @Column('date') reported_on!: string;
  /** what the order source said of the order at the instant of the injury */
  @Column('text', { nullable: true }) order_check!: string | null;
  /** participant that had sent the order; null where a platform or the operator had */
  @Column('text', { nullable: true }) order_sent_by!: string | null;
  /** what proves the order where the source does not */
  @Column('text', { nullable: true }) order_evidence!: string | null;
  /** the papers were complete */
  @Column('date', { nullable: true }) materials_on!: string | null;
  @Column('date', { nullable: true }) investigated_on!: string | null;
  /** insurer commissioned with the investigation */
  @Column('text', { nullable: true }) investigator!: string | null;
  @Column('text', { nullable: true }) findings!: string | null;
  @Column('date', { nullable: true }) determined_on!: string | null;
  @Column('text', { nullable: true }) determination!: string | null;
  @Column('text', { nullable: true }) grounds!: string | null;
  @Column('date', { nullable: true }) died_on!: string | null;
  @Column('date', { nullable: true }) appraisal_applied_on!: string | null;
  @Column('date', { nullable: true }) appraisal_extended_on!: string | null;
  @Column('date', { nullable: true }) appraised_on!: string | null;
  @Column('smallint', { nullable: true }) capacity_grade!: number | null;
  @Column('text', { nullable: true }) care_level!: string | null;
  @Column('date', { nullable: true }) review_applied_on!: string | null;
  @Column('date', { nullable: true }) review_decided_on!: string | null;
  @Column('text', { nullable: true }) review_outcome!: string | null;
  /** number of the administrative case that was brought over the decision */
  @Column('text', { nullable: true }) suit!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) recorded_at!: string;
  /** participant that recorded it; null where it came with a register */
  @Column('text', { nullable: true }) recorded_by!: string | null;
  /** day on which the agency of another region contested it, that region, what came of it, and the day of the answer */
  @Column('date', { nullable: true }) contested_on!: string | null;
  @Column('text', { nullable: true }) contested_by!: string | null;
  @Column('text', { nullable: true }) contest_state!: string | null;
  @Column('date', { nullable: true }) answered_on!: string | null;
  /** day on which the agency above both regions confirmed it; what is confirmed cannot be contested */
  @Column('date', { nullable: true }) confirmed_on!: string | null;
}
