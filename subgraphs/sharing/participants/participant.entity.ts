import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('participant')
export class ParticipantRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text') region!: string;
  @Column('text') legal_basis!: string;
  /** code of the department; null where it stands for all of its kind */
  @Column('text', { nullable: true }) department!: string | null;
}

/** A body that was on the register: its agreements, its mandates and what it asked stand under its name. */
@Entity('struck_off')
export class StruckOffRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') region!: string;
  @Column('timestamptz', { default: () => 'now()' }) struck_off_at!: string;
}
