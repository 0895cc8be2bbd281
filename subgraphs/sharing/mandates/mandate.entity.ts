import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an agent may act for a person, for what and how long. */
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

/** By which one person names another as agent, once: neither learns the other's pseudonym. */
@Entity('agent_code')
export class AgentCodeRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') person!: string;
  @Column('date') valid_to!: string;
  /** the mandate that it was used for */
  @Column('text', { nullable: true }) mandate!: string | null;
}
