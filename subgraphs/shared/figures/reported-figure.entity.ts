import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A figure as published by another body; the hub shows its own count next to it. */
@Entity('reported_figure')
export class ReportedFigureRow {
  @PrimaryColumn('text') indicator!: string;
  @PrimaryColumn('text') region!: string;
  @PrimaryColumn('date') from_day!: string;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('bigint') value!: number;
  @Column('text') qualifier!: string;
  @Column('text') source!: string;
  @Column('text', { default: 'found' }) mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}

export const CREATE_REPORTED_FIGURES = [
  `create table if not exists reference_data (name text primary key, digest text not null)`,
  `create table reported_figure (
     indicator text not null, region text not null, as_of date not null, value bigint not null, qualifier text not null,
     source text not null, primary key (indicator, region, as_of))`,
];
