import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('care_activity')
export class CareActivityRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: string;
  @Column('text') title!: string;
  @Column('text') region!: string;
  @Column('text') union_id!: string;
  @Column('date') from_day!: string;
  @Column('date') to_day!: string;
  @Column('integer') persons!: number;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) spent!: string | null;
}
