import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('transfer_event')
export class TransferEventRow {
  @PrimaryColumn('text') transfer!: string;
  @PrimaryColumn('smallint') ordinal!: number;
  @Column('text') step!: string;
  /** region whose agency took the step */
  @Column('text') region!: string;
  @Column('date') on_day!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: string;
}
