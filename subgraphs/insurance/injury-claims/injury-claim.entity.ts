import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('injury_claim')
export class InjuryClaimRow {
  @PrimaryColumn('text') number!: string;
  @Column('text') worker!: string;
  @Column('text') platform!: string;
  @Column('text') order_number!: string;
  @Column('timestamptz') injured_at!: string;
  @Column('text') place_of_order!: string;
  /** place of injury, whose agency is competent */
  @Column('text') place_of_injury!: string;
  @Column('text') state!: string;
  /** decides the time limit for the decision */
  @Column('text', { default: 'ORDINARY' }) handling!: string;
  /** what happened, as reported */
  @Column('text', { nullable: true }) account!: string | null;
  @Column('text', { default: 'PLATFORM' }) channel!: string;
  @Column('date') reported_on!: string;
  /** answer of the order source for the time of the injury */
  @Column('text', { nullable: true }) order_check!: string | null;
  /** participant that sent the order; null if a platform or the operator did */
  @Column('text', { nullable: true }) order_sent_by!: string | null;
  /** evidence of the order if the source does not show it */
  @Column('text', { nullable: true }) order_evidence!: string | null;
  /** day on which the documents were complete */
  @Column('date', { nullable: true }) materials_on!: string | null;
  @Column('date', { nullable: true }) investigated_on!: string | null;
  /** insurer that investigates */
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
  /** number of the administrative court case about the decision */
  @Column('text', { nullable: true }) suit!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) recorded_at!: string;
  /** participant that recorded it; null if the operator imported it */
  @Column('text', { nullable: true }) recorded_by!: string | null;
  /** contest by the agency of another region: its day, that region, its state, and the day of the answer */
  @Column('date', { nullable: true }) contested_on!: string | null;
  @Column('text', { nullable: true }) contested_by!: string | null;
  @Column('text', { nullable: true }) contest_state!: string | null;
  @Column('date', { nullable: true }) answered_on!: string | null;
  /** day on which the agency above both regions confirmed it; it cannot be contested again */
  @Column('date', { nullable: true }) confirmed_on!: string | null;
}
