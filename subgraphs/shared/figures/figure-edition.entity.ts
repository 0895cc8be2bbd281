import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The counts of a figure at the end of a month, stored once for an edition. */
@Entity('figure_edition')
export class FigureEditionRow {
  /** the last closed month at the time of counting, YYYY-MM */
  @PrimaryColumn('text') edition!: string;
  @PrimaryColumn('text') name!: string;
  /** prefix of region codes, channel or union */
  @PrimaryColumn('text') scope!: string;
  @PrimaryColumn('date') as_of!: string;
  @Column('jsonb') counts!: unknown;
  @Column('date') computed_on!: string;
}

export const CREATE_FIGURE_EDITIONS = `create table figure_edition (
  edition text not null, name text not null, scope text not null, as_of date not null, counts jsonb not null, computed_on date not null,
  primary key (edition, name, scope, as_of))`;
