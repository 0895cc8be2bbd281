import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A number stated by a rule, as stored. */
export interface StoredTerm {
  name: string;
  value: string;
  unit: string;
}

@Entity('platform_rule')
@Unique('platform_rule_version', ['platform', 'kind', 'region', 'version'])
export class PlatformRuleRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') platform!: string;
  @Column('text') kind!: string;
  @Column('text') region!: string;
  @Column('integer') version!: number;
  @Column('text') title!: string;
  @Column('text') body!: string;
  @Column('jsonb') terms!: StoredTerm[];
  /** how workers were consulted beforehand */
  @Column('text', { nullable: true }) consultation!: string | null;
  @Column('date') published_on!: string;
  @Column('date') effective_from!: string;
  @Column('date', { nullable: true }) effective_to!: string | null;
}
