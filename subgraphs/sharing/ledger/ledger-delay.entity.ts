import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A decision that a worker is not yet shown who looked under one matter, because an investigation runs. */
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
