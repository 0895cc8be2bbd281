import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReferenceRow } from '../../shared/reference/register.ts';

/** A cause of action in one version of the list. It is in force as long as the version. */
@Entity('cause_of_action')
export class CauseOfActionRow implements Omit<ReferenceRow, 'id'> {
  @PrimaryColumn('text') version!: string;
  @PrimaryColumn('text') code!: string;
  @Column('text') region!: string;
  @Column('date') from_day!: string;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) parent!: string | null;
  @Column('text') source!: string;
  @Column('text') mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
