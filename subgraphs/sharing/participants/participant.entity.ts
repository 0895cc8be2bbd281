import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('participant')
export class ParticipantRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text') region!: string;
  @Column('text') legal_basis!: string;
  /** code of the department; null if it takes part for all departments of its kind */
  @Column('text', { nullable: true }) department!: string | null;
}

/** A removed body: its agreements, mandates and ledger entries keep its name. */
@Entity('struck_off')
export class StruckOffRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') region!: string;
  @Column('timestamptz', { default: () => 'now()' }) struck_off_at!: string;
}
