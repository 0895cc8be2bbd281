import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApprovedOperation } from './terms.type.ts';

@Entity('sharing_agreement')
export class SharingAgreementRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') request!: string;
  @Column('text') participant!: string;
  /** its kind when the agreement was made; null in rows that the hub did not create */
  @Column('text', { nullable: true }) participant_kind!: string | null;
  @Column('text') provider!: string;
  /** subgraph of the provider */
  @Column('text') agency!: string;
  /** region of the participant that uses the data */
  @Column('text') region!: string;
  @Column('text', { array: true }) coordinates!: string[];
  @Column('text', { array: true }) regions!: string[];
  @Column('text') purpose!: string;
  @Column('text') legal_basis!: string;
  @Column('text') scene!: string;
  @Column('text') mode!: string;
  @Column('jsonb', { default: [] }) operations!: ApprovedOperation[];
  @Column('date') valid_from!: string;
  @Column('date') valid_to!: string;
  /** ACTIVE, SUSPENDED or TERMINATED; EXPIRED follows from valid_to */
  @Column('text') state!: string;
  @Column('text', { nullable: true }) state_reason!: string | null;
  @Column('date', { nullable: true }) mend_by!: string | null;
  @Column('date') granted_on!: string;
  @Column('date', { nullable: true }) delivered_on!: string | null;
  @Column('date', { nullable: true }) ended_on!: string | null;
  @Column('text', { nullable: true }) disposal_terms!: string | null;
  @Column('date', { nullable: true }) disposed_on!: string | null;
  @Column('text', { nullable: true }) disposal_record!: string | null;
  /** increases with every change, so that cached decisions become invalid */
  @Column('integer', { default: 1 }) version!: number;
  /** orders them: their numbers do not */
  @Column('timestamptz', { default: () => 'now()' }) recorded_at!: string;
}
