import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('catalogue_item')
export class CatalogueItemRow {
  @PrimaryColumn('text') coordinate!: string;
  @Column('text') name!: string;
  @Column('text') name_zh!: string;
  @Column('text') provider!: string;
  @Column('text') format!: string;
  @Column('text') update_frequency!: string;
  @Column('text') attribute!: string;
  @Column('text') mode!: string;
  @Column('text') conditions!: string;
  @Column('text') legal_basis!: string;
  @Column('text') classification!: string;
  @Column('text') level!: string;
}
