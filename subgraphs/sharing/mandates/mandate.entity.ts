import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Authority of an agent to act for a person, with scopes and period. */
@Entity('mandate')
export class MandateRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') person!: string;
  /** participant, or pseudonym of a person */
  @Column('text') agent!: string;
  @Column('text') agent_kind!: string;
  @Column('text', { array: true }) scopes!: string[];
  @Column('text', { nullable: true }) label!: string | null;
  @Column('date') valid_from!: string;
  @Column('date') valid_to!: string;
  @Column('timestamptz', { default: () => 'now()' }) granted_at!: string;
  @Column('timestamptz', { nullable: true }) ended_at!: string | null;
  /** WITHDRAWN, RESIGNED or SPLIT */
  @Column('text', { nullable: true }) ended_by!: string | null;
}

/** One-time code with which one person names another as agent; neither learns the other's pseudonym. */
@Entity('agent_code')
export class AgentCodeRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') person!: string;
  @Column('date') valid_to!: string;
  /** the mandate for which it was used */
  @Column('text', { nullable: true }) mandate!: string | null;
}
