import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('wage_clue')
export class WageClueRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') worker!: string;
  @Column('text') enterprise!: string;
  @Column('text') region!: string;
  @Column('text') channel!: string;
  @Column('numeric', { precision: 12, scale: 2 }) amount!: string;
  @Column('text') status!: string;
  @Column('text', { default: 'SELF' }) reported_by!: string;
  @Column('date') received_on!: string;
  /** day the department started the investigation */
  @Column('date', { nullable: true }) taken_up_on!: string | null;
  @Column('date', { nullable: true }) resolved_on!: string | null;
  /** ticket number of the hotline */
  @Column('text', { nullable: true }) ticket!: string | null;
  @Column('text', { nullable: true }) account!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** an earlier clue of the same worker against the same enterprise that was open when this one was received */
  @Column('text', { nullable: true }) duplicate_of!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) recorded_at!: string;
  /** participant that recorded it; null if it came by file import */
  @Column('text', { nullable: true }) recorded_by!: string | null;
}
