import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Referral of a clue to the department of another region; both departments see the clue. */
@Entity('clue_referral')
export class ClueReferralRow {
  @PrimaryColumn('bigint', { generated: 'increment' }) id!: number;
  @Index('clue_referral_clue') @Column('text') clue!: string;
  @Column('text') from_region!: string;
  @Column('text') to_region!: string;
  @Column('date') referred_on!: string;
  @Column('text') reason!: string;
}
