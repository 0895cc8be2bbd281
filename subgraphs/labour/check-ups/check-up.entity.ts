import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One finding of a check-up, as stored. */
export interface StoredFinding {
  clause: string | null;
  right: string;
  problem: string;
  article: string;
}

@Entity('check_up')
export class CheckUpRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') platform!: string;
  @Column('text') region!: string;
  @Column('text') subject!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) version!: string | null;
  @Column('date') checked_on!: string;
  @Column('text') checked_by!: string;
  @Column('jsonb') findings!: StoredFinding[];
}
