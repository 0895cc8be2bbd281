import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('algorithm_consultation')
export class ConsultationRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') enterprise!: string;
  @Column('text') region!: string;
  @Column('text') union_id!: string;
  @Column('text') title!: string;
  @Column('text', { array: true }) topics!: string[];
  @Column('date') opened_on!: string;
  @Column('date', { nullable: true }) concluded_on!: string | null;
  @Column('text', { nullable: true }) result!: string | null;
  /** the resulting agreement on algorithms and rules */
  @Column('text', { nullable: true }) contract!: string | null;
  @Column('date', { nullable: true }) published_on!: string | null;
}

@Entity('consultation_opinion')
export class OpinionRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') consultation!: string;
  @Column('text') raised_by!: string;
  @Column('date') raised_on!: string;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) adoption!: string | null;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('date', { nullable: true }) answered_on!: string | null;
  /** version of a platform's rule that it changed, in the labour ministry's register */
  @Column('text', { nullable: true }) rule!: string | null;
}
