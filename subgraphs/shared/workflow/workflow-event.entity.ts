import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step in the course of a request, an agreement, a correction or a dispute. Steps are added, never changed. */
@Entity('workflow_event')
export class WorkflowEventRow {
  @PrimaryColumn('bigint', { generated: 'increment' }) id!: number;
  @Column('text') about!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: string;
  @Column('text') participant!: string;
  @Column('text') action!: string;
  @Column('text', { nullable: true }) note!: string | null;
}
