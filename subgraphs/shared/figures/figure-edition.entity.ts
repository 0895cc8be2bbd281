import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a figure counted at the end of a month, as it was counted once for an edition. */
@Entity('figure_edition')
export class FigureEditionRow {
  /** the last month that had ended when it was counted, YYYY-MM */
  @PrimaryColumn('text') edition!: string;
  @PrimaryColumn('text') name!: string;
  /** of what: a prefix of region codes, a channel, a union */
  @PrimaryColumn('text') scope!: string;
  @PrimaryColumn('date') as_of!: string;
  @Column('jsonb') counts!: unknown;
  @Column('date') computed_on!: string;
}

export const CREATE_FIGURE_EDITIONS = `create table figure_edition (
  edition text not null, name text not null, scope text not null, as_of date not null, counts jsonb not null, computed_on date not null,
  primary key (edition, name, scope, as_of))`;
