import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('mediation_organization')
export class MediationOrganizationRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text') region!: string;
  @Column('text') address!: string;
  @Column('text') hours!: string;
  @Column('integer') mediators!: number;
  /** bodies that mediate there together */
  @Column('text', { array: true }) jointly!: string[];
  @Column('date') opened_on!: string;
  @Column('date', { nullable: true }) closed_on!: string | null;
}
