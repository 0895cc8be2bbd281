import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('legal_service')
export class LegalServiceRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: string;
  @Column('text') name!: string;
  @Column('text') region!: string;
  @Column('text') union_id!: string;
  @Column('text') provider!: string;
  @Column('text') place!: string;
  @Column('text') hours!: string;
  @Column('date') opened_on!: string;
  @Column('integer') persons!: number;
}
