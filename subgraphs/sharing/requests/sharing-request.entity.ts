import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApprovedOperation } from '../agreements/terms.type.ts';

@Entity('sharing_request')
export class SharingRequestRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') participant!: string;
  @Column('text') provider!: string;
  /** region of the participant that requests */
  @Column('text') region!: string;
  @Column('text', { array: true }) coordinates!: string[];
  @Column('text', { array: true }) regions!: string[];
  @Column('text') purpose!: string;
  @Column('text', { nullable: true }) legal_basis!: string | null;
  @Column('text', { nullable: true }) scene!: string | null;
  @Column('text', { nullable: true }) mode!: string | null;
  @Column('date', { nullable: true }) valid_from!: string | null;
  @Column('date', { nullable: true }) valid_to!: string | null;
  /** office of the person who consented for the unit */
  @Column('text', { nullable: true }) consent!: string | null;
  @Column('text', { nullable: true }) authorisation!: string | null;
  @Column('jsonb', { default: [] }) operations!: ApprovedOperation[];
  /** all requested fields are shared without conditions: the answer is due within one working day */
  @Column('boolean') unconditional!: boolean;
  @Column('text') state!: string;
  @Column('text', { array: true, default: [] }) missing!: string[];
  @Column('boolean', { default: false }) papers_asked!: boolean;
  /** first day of the time limit for the answer: the day on which the documents were complete */
  @Column('date') complete_on!: string;
  @Column('integer', { nullable: true }) extension_days!: number | null;
  @Column('text', { nullable: true }) extension_state!: string | null;
  @Column('date', { nullable: true }) decided_on!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) agreement!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) created_at!: string;
}
