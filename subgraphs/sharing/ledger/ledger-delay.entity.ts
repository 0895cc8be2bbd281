import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A decision that workers are not shown yet who read their data under one matter, because of an investigation. */
@Entity('ledger_delay')
export class LedgerDelayRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') matter!: string;
  @Column('date') until!: string;
  @Column('text') legal_basis!: string;
  @Column('text') reason!: string;
  @Column('text') decided_by!: string;
  @Column('date') decided_on!: string;
}
