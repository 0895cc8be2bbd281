import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('procedure_step')
export class ProcedureStepRow {
  @PrimaryColumn('text') chain!: string;
  @PrimaryColumn('integer') ordinal!: number;
  @Column('text') stage!: string;
  @Column('text') number!: string;
  @Column('text') region!: string;
  @Column('date') started_on!: string;
  @Column('date', { nullable: true }) ended_on!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  /** form of a first-instance trial */
  @Column('text', { nullable: true }) mode!: string | null;
  /** day on which the decision was served; the time to appeal starts on it */
  @Column('date', { nullable: true }) served_on!: string | null;
  @Column('date', { nullable: true }) extended_on!: string | null;
  /** region of the court that recorded this step of another body through the hub; null if it came by file import */
  @Column('text', { nullable: true }) stated_in!: string | null;
}

/** A step with the kind of document in which its court decided; null for other bodies and while it is undecided. */
export type DocumentedStep = ProcedureStepRow & { document: string | null };
