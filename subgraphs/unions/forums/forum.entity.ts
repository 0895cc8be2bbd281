import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('forum')
export class ForumRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') enterprise!: string;
  @Column('text') region!: string;
  @Column('text') union_id!: string;
  @Column('date') held_on!: string;
  @Column('text', { array: true }) topics!: string[];
  @Column('text', { array: true }) outcomes!: string[];
  @Column('integer') workers!: number;
}
