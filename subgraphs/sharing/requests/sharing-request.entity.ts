import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApprovedOperation } from '../agreements/terms.type.ts';

@Entity('sharing_request')
export class SharingRequestRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') participant!: string;
  @Column('text') provider!: string;
  /** region of the participant that asks */
  @Column('text') region!: string;
  @Column('text', { array: true }) coordinates!: string[];
  @Column('text', { array: true }) regions!: string[];
  @Column('text') purpose!: string;
  @Column('text', { nullable: true }) legal_basis!: string | null;
  @Column('text', { nullable: true }) scene!: string | null;
  @Column('text', { nullable: true }) mode!: string | null;
  @Column('date', { nullable: true }) valid_from!: string | null;
  @Column('date', { nullable: true }) valid_to!: string | null;
  /** who consented for the unit, by office */
  @Column('text', { nullable: true }) consent!: string | null;
  @Column('text', { nullable: true }) authorisation!: string | null;
  @Column('jsonb', { default: [] }) operations!: ApprovedOperation[];
  /** all that is asked for is shared without conditions: the answer is due in one working day */
  @Column('boolean') unconditional!: boolean;
  @Column('text') state!: string;
  @Column('text', { array: true, default: [] }) missing!: string[];
  @Column('boolean', { default: false }) papers_asked!: boolean;
  /** first day of the answer's clock: the day on which the papers were complete */
  @Column('date') complete_on!: string;
  @Column('integer', { nullable: true }) extension_days!: number | null;
  @Column('text', { nullable: true }) extension_state!: string | null;
  @Column('date', { nullable: true }) decided_on!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) agreement!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) created_at!: string;
}
