import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('enterprise')
export class EnterpriseRow {
  @PrimaryColumn('text') credit_code!: string;
  @Column('text') name!: string;
  @Column('text', { array: true }) aliases!: string[];
  @Column('text', { array: true }) roles!: string[];
  @Column('text', { nullable: true }) sector!: string | null;
  @Column('text', { nullable: true }) industry!: string | null;
  @Column('text') headquarters!: string;
  @Column('text', { array: true }) operates_in!: string[];
}
