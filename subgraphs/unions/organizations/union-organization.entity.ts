import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('union_organization')
export class UnionOrganizationRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') level!: string;
  @Column('text') region!: string;
  @Column('text', { nullable: true }) parent!: string | null;
  /** set for an enterprise union */
  @Column('text', { nullable: true }) enterprise!: string | null;
  @Column('integer') members!: number;
  @Column('date') founded_on!: string;
  @Column('date', { nullable: true }) dissolved_on!: string | null;
}

/** An event in the history of a union: founded, renamed, moved under another, dissolved. */
@Entity('union_event')
export class UnionEventRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id!: number;
  @Column('text') organization!: string;
  @Column('date') happened_on!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) before!: string | null;
  @Column('text', { nullable: true }) after!: string | null;
}
