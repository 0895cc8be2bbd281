import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('violation')
export class ViolationRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') inspection!: string;
  @Column('text') enterprise!: string;
  @Column('text') region!: string;
  @Column('text') type!: string;
  @Column('text') description!: string;
  @Column('text') article!: string;
  @Column('date', { nullable: true }) occurred_on!: string | null;
  @Column('date') found_on!: string;
  @Column('text', { nullable: true }) measure!: string | null;
  @Column('date', { nullable: true }) handled_on!: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) amount!: string | null;
  @Column('integer', { nullable: true }) persons!: number | null;
}
