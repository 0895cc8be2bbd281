import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReferenceRow } from '../../shared/reference/register.ts';

/** How a number of a rule is compared with the requirement. */
export const RequirementOperator = { AT_MOST: 'AT_MOST', AT_LEAST: 'AT_LEAST', STATED: 'STATED' } as const;

@Entity('rule_requirement')
export class RuleRequirementRow implements ReferenceRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') region!: string;
  @Column('date', { nullable: true }) from_day!: string | null;
  @Column('date', { nullable: true }) to_day!: string | null;
  @Column('text') kind!: string;
  /** sectors it applies to; all if empty */
  @Column('text', { array: true }) sectors!: string[];
  @Column('text') term!: string;
  @Column('text') operator!: keyof typeof RequirementOperator;
  /** null if the rule only has to state a number */
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) value!: string | null;
  @Column('text') unit!: string;
  @Column('text') requirement!: string;
  @Column('text') source!: string;
  @Column('text') mark!: string;
  @Column('date', { nullable: true }) withdrawn_on!: string | null;
  @Column('text', { nullable: true }) withdrawn_because!: string | null;
}
