import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('saved_search')
export class SavedSearchRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') participant!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) search!: string | null;
  /** the filter, as CollectiveContractFilter */
  @Column('jsonb') filter!: Record<string, unknown>;
  /** raise alerts for contracts in force that end within this number of days */
  @Column('integer', { nullable: true }) expires_within!: number | null;
  @Column('text', { nullable: true }) webhook_url!: string | null;
  @Column('text', { nullable: true }) webhook_secret!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) created_at!: string;
  /** whether its owner was registered at the last check */
  @Column('boolean', { default: true }) owner_takes_part!: boolean;
  @Column('timestamptz', { default: () => 'now()' }) owner_checked_at!: string;
  /** filings up to here have been checked */
  @Column('timestamptz', { default: () => 'now()' }) checked_at!: string;
}

@Entity('contract_alert')
@Unique('contract_alert_once', ['search', 'contract', 'reason'])
export class ContractAlertRow {
  @PrimaryColumn('bigint') id!: number;
  @Column('text') search!: string;
  @Column('text') contract!: string;
  @Column('text') reason!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) made_at!: string;
  /** PENDING, DELIVERED or FAILED; null where the search has no webhook */
  @Column('text', { nullable: true }) delivery!: string | null;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('timestamptz', { nullable: true }) next_attempt_at!: string | null;
  @Column('timestamptz', { nullable: true }) delivered_at!: string | null;
}
