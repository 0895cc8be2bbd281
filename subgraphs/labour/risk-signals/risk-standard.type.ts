import { Float, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { RiskKind } from './risk-signal.type.ts';

@ObjectType('RiskStandard', {
  description: 'From how much on a kind of risk signal is raised, and by which row of the register (风险信号阈值及依据).',
})
export class RiskStandard {
  @SharedField(() => RiskKind, PUBLIC, 'What is looked for (风险类型).')
  kind!: RiskKind;
  @SharedField(() => Float, PUBLIC, 'The least that raises a signal; null where no row decides it (阈值).', { nullable: true })
  threshold!: number | null;
  @SharedField(() => String, PUBLIC, 'Its unit (单位，英文).')
  unit!: string;
  @SharedField(() => String, PUBLIC, 'Its unit, in Chinese (单位).')
  unitZh!: string;
  @SharedField(
    () => Boolean,
    PUBLIC,
    'Does a row decide it? Where the row is missing, withdrawn or unconfirmed, no signal of this kind is raised, and that none is there says nothing (是否可判定).',
  )
  isDecided!: boolean;
  @SharedField(() => [String], PUBLIC, 'The row, with validity, source and mark; empty where none is on record (所用标准).')
  rows!: string[];
}
