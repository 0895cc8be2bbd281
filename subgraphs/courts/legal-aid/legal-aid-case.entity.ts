import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('legal_aid_case')
export class LegalAidCaseRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') region!: string;
  /** legal-aid institution */
  @Column('text') institution!: string;
  @Column('text') worker!: string;
  @Column('text') enterprise!: string;
  @Column('text') matter!: string;
  @Column('date') applied_on!: string;
  @Column('date', { nullable: true }) decided_on!: string | null;
  @Column('boolean', { nullable: true }) granted!: boolean | null;
  @Column('text', { nullable: true }) refusal!: string | null;
  @Column('date', { nullable: true }) assigned_on!: string | null;
  @Column('text', { nullable: true }) lawyer_firm!: string | null;
  @Column('date', { nullable: true }) objected_on!: string | null;
  @Column('date', { nullable: true }) objection_answered_on!: string | null;
  @Column('date', { nullable: true }) closed_on!: string | null;
  @Column('text', { nullable: true }) court_case!: string | null;
}
