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
  /** how a trial of first instance is held */
  @Column('text', { nullable: true }) mode!: string | null;
  /** day on which its end was served: the time to appeal runs from it */
  @Column('date', { nullable: true }) served_on!: string | null;
  @Column('date', { nullable: true }) extended_on!: string | null;
  /** region of the court that stated through the hub a step of another body; none where it came with a register */
  @Column('text', { nullable: true }) stated_in!: string | null;
}
