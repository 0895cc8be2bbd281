import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a participant was refused on a day by what other regions hold, or with records sent by the hundred. */
@Entity('refused_attempt')
export class RefusedAttemptRow {
  @PrimaryColumn('text') participant!: string;
  @PrimaryColumn('date') day!: string;
  @Column('integer') attempts!: number;
}

export const CREATE_REFUSED_ATTEMPTS = `create table refused_attempt (
  participant text not null, day date not null, attempts integer not null, primary key (participant, day))`;
