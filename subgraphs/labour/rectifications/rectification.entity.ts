import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A rectification that an enterprise was ordered to make. */
@Entity('rectification')
export class RectificationRow {
  @PrimaryColumn('text') id!: string;
  /** register of the record that orders it */
  @Column('text') source_kind!: string;
  @Column('text') source!: string;
  @Column('text') enterprise!: string;
  @Column('text') region!: string;
  @Column('text') item!: string;
  @Column('date') ordered_on!: string;
  @Column('date') due_on!: string;
  @Column('date', { nullable: true }) done_on!: string | null;
  @Column('text', { nullable: true }) evidence!: string | null;
}
