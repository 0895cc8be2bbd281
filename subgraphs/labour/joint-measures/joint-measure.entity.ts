import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('joint_measure')
export class JointMeasureRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: string;
  @Column('text') enterprise!: string;
  @Column('text') region!: string;
  @Column('text', { array: true }) agencies!: string[];
  @Column('text') grounds!: string;
  @Column('text') article!: string;
  @Column('date') from_day!: string;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('date', { nullable: true }) lifted_on!: string | null;
  @Column('text', { nullable: true }) lifted_because!: string | null;
}
