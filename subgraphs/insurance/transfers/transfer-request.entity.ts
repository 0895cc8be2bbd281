import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('transfer_request')
export class TransferRequestRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') worker!: string;
  @Column('text') scheme!: string;
  @Column('text') from_region!: string;
  @Column('text') to_region!: string;
  @Column('text') state!: string;
  @Column('text', { default: 'COUNTER' }) channel!: string;
  @Column('date') applied_on!: string;
  @Column('date', { nullable: true }) accepted_on!: string | null;
  @Column('date', { nullable: true }) confirmed_on!: string | null;
  @Column('date', { nullable: true }) released_on!: string | null;
  @Column('date', { nullable: true }) credited_on!: string | null;
  @Column('date', { nullable: true }) ended_on!: string | null;
  /** why it was refused, withdrawn or sent back */
  @Column('text', { nullable: true }) reason!: string | null;
  /** what the old region confirmed: months, personal account and part of the pooled fund */
  @Column('integer', { nullable: true }) months!: number | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) bases!: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) account!: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) pooled!: string | null;
}

/** As a caller sees it: of the two regions, the one for whose sake it does. */
export type SeenTransfer = TransferRequestRow & { held_in: string };
