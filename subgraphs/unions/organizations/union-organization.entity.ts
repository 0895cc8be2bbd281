import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('union_organization')
export class UnionOrganizationRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') level!: string;
  @Column('text') region!: string;
  @Column('text', { nullable: true }) parent!: string | null;
  /** set where this is the union of one enterprise */
  @Column('text', { nullable: true }) enterprise!: string | null;
  @Column('integer') members!: number;
  @Column('date') founded_on!: string;
}
