import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('enterprise')
export class EnterpriseRow {
  @PrimaryColumn('text') credit_code!: string;
  @Column('text') name!: string;
  @Column('text', { array: true }) aliases!: string[];
  @Column('text', { array: true, default: () => "'{}'" }) former_names!: string[];
  @Column('text', { array: true }) roles!: string[];
  @Column('text', { nullable: true }) sector!: string | null;
  @Column('text', { nullable: true }) industry!: string | null;
  @Column('text') headquarters!: string;
  @Column('text', { array: true }) operates_in!: string[];
  @Column('date', { nullable: true }) registered_on!: string | null;
  /** keyed digest of the registered telephone number; never published */
  @Column('text', { nullable: true }) contact_digest!: string | null;
}
