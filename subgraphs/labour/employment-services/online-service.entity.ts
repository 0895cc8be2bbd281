import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReferenceRow } from '../../shared/reference/register.ts';

/** An online service for workers and enterprises. */
@Entity('online_service')
export class OnlineServiceRow implements ReferenceRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') region!: string;
  @Column('date', { nullable: true }) from_day!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('text') kind!: string;
  @Column('text') name!: string;
  @Column('text') operator!: string;
  @Column('text') access!: string;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text') source!: string;
  @Column('text') mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
