import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Number of refusals of a participant on one day, because of records of other regions or of rejected imports. */
@Entity('refused_attempt')
export class RefusedAttemptRow {
  @PrimaryColumn('text') participant!: string;
  @PrimaryColumn('date') day!: string;
  @Column('integer') attempts!: number;
}

export const CREATE_REFUSED_ATTEMPTS = `create table refused_attempt (
  participant text not null, day date not null, attempts integer not null, primary key (participant, day))`;
