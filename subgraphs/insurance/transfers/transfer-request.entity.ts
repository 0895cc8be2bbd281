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
  /** reason for refusal, withdrawal or return */
  @Column('text', { nullable: true }) reason!: string | null;
  /** confirmed by the old region: months, personal account and part of the pooled fund */
  @Column('integer', { nullable: true }) months!: number | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) bases!: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) account!: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) pooled!: string | null;
}

/** A transfer as a caller sees it: `seen_in` is the region that gives the caller access. */
export type SeenTransfer = TransferRequestRow & { held_in: string };
