import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('service_site')
export class ServiceSiteRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: string;
  @Column('text') name!: string;
  @Column('text') region!: string;
  @Column('text') address!: string;
  @Column('double precision') latitude!: number;
  @Column('double precision') longitude!: number;
  @Column('text', { array: true }) facilities!: string[];
  @Column('text') hours!: string;
  @Column('text') operator!: string;
  @Column('date') opened_on!: string;
  @Column('date', { nullable: true }) closed_on!: string | null;
}
