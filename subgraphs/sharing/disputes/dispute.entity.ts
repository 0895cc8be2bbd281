import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sharing_dispute')
export class DisputeRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') request!: string;
  @Column('text') raised_by!: string;
  @Column('text') against!: string;
  /** region of the participant that raised it */
  @Column('text') region!: string;
  /** region of the deciding authority: the smallest region that contains both parties */
  @Column('text') common_region!: string;
  /** are the parties of different regions or levels? */
  @Column('boolean') across!: boolean;
  @Column('text') grounds!: string;
  @Column('text') stage!: string;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('date') raised_on!: string;
  @Column('date', { nullable: true }) settled_on!: string | null;
  /** sort key: the random numbers give no order */
  @Column('timestamptz', { default: () => 'now()' }) recorded_at!: string;
}
