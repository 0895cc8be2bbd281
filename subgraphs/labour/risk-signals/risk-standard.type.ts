import { Float, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { RiskKind } from './risk-signal.type.ts';

@ObjectType('RiskStandard', {
  description: 'Threshold of a kind of risk signal, with the row of the register that sets it (风险信号阈值及依据).',
})
export class RiskStandard {
  @SharedField(() => RiskKind, PUBLIC, 'Kind of signal (风险类型).')
  kind!: RiskKind;
  @SharedField(() => Float, PUBLIC, 'Lowest value that raises a signal; null if no row sets it (阈值).', { nullable: true })
  threshold!: number | null;
  @SharedField(() => String, PUBLIC, 'Unit in English (单位，英文).')
  unit!: string;
  @SharedField(() => String, PUBLIC, 'Unit in Chinese (单位).')
  unitZh!: string;
  @SharedField(
    () => Boolean,
    PUBLIC,
    'Whether a row sets the threshold. If the row is missing, withdrawn or unconfirmed, signals of this kind are not computed, so their absence means nothing (是否可判定).',
  )
  isDecided!: boolean;
  @SharedField(() => [String], PUBLIC, 'The row, with validity, source and verification status; empty if none is recorded (所用标准).')
  rows!: string[];
}
