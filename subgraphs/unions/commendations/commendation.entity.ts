import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('commendation')
export class CommendationRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) enterprise!: string | null;
  @Column('text') region!: string;
  @Column('text') union_id!: string;
  @Column('date') published_on!: string;
  @Column('text') account!: string;
}
