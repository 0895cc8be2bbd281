import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('enrolment_spell')
export class EnrolmentSpellRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') worker!: string;
  @Column('text') scheme!: string;
  /** region of the agency that keeps the spell: the place of employment */
  @Column('text') region!: string;
  @Column('text') mode!: string;
  @Column('numeric', { precision: 12, scale: 2, nullable: true }) base!: string | null;
  @Column('date') from_day!: string;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('text', { nullable: true }) end_reason!: string | null;
}
