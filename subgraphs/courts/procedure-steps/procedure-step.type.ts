import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { ArbitrationCase } from '../arbitration-case/arbitration-case.type.ts';
import { ProcedureStage } from '../court-cases/court-case.enums.ts';
import { Region } from '../region/region.type.ts';
import type { ProcedureStepRow } from './procedure-step.entity.ts';
import { TrialMode } from './trial-mode.enums.ts';

@ObjectType('ProcedureStep', { description: 'One stage of a dispute, with its statutory clocks (程序环节).' })
export class ProcedureStep {
  @SharedField(() => ProcedureStage, PUBLIC, 'Stage (阶段).')
  stage!: ProcedureStage;
  @SharedField(() => String, PUBLIC, 'Number of the case or mediation at this stage (案件编号).')
  number!: string;
  @SharedField(() => Region, PUBLIC, 'Region of the body that handled it (办理地区).')
  region!: Region;
  @SharedField(() => DateScalar, PUBLIC, 'First day (起始日).')
  startedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day; null while it runs (终结日).', { nullable: true })
  endedOn!: string | null;
  @SharedField(() => String, PUBLIC, "How it ended, as the court's file records it (结果).", { nullable: true })
  outcome!: string | null;
  @SharedField(() => TrialMode, PUBLIC, 'How a trial of first instance is conducted (一审审理方式).', { nullable: true })
  mode!: TrialMode | null;
  @SharedField(() => DateScalar, PUBLIC, 'Day on which its end was served; times to go on run from it (送达日).', { nullable: true })
  servedOn!: string | null;
  @SharedField(() => [Deadline], PUBLIC, 'Its statutory clocks: of duties, and of rights that are open or were used (法定时限).')
  deadlines!: Deadline[];
  @SharedField(() => ArbitrationCase, PUBLIC, "The labour ministry's own record of an arbitration (仲裁案件).", { nullable: true })
  arbitrationCase!: ArbitrationCase | null;

  /** `deadlines`: worked out from the whole chain */
  static from(row: ProcedureStepRow, deadlines: Deadline[]): ProcedureStep {
    return Object.assign(new ProcedureStep(), {
      stage: row.stage as ProcedureStage,
      number: row.number,
      region: Region.at(row.region),
      startedOn: row.started_on,
      endedOn: row.ended_on,
      outcome: row.outcome,
      deadlines,
      mode: row.mode as TrialMode | null,
      servedOn: row.served_on,
      arbitrationCase: row.stage === ProcedureStage.ARBITRATION ? ArbitrationCase.of(row.number) : null,
    });
  }
}
