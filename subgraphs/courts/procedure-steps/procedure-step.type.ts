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

@ObjectType('ProcedureStep', { description: 'Step of a dispute, with its statutory time limits (程序环节).' })
export class ProcedureStep {
  @SharedField(() => ProcedureStage, PUBLIC, 'Stage (阶段).')
  stage!: ProcedureStage;
  @SharedField(() => String, PUBLIC, 'Number of the case or mediation (案件编号).')
  number!: string;
  @SharedField(() => Region, PUBLIC, 'Region of the body that handled it (办理地区).')
  region!: Region;
  @SharedField(() => DateScalar, PUBLIC, 'First day (起始日).')
  startedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day; null while it is pending (终结日).', { nullable: true })
  endedOn!: string | null;
  @SharedField(() => String, PUBLIC, "Outcome, as recorded in the court's file (结果).", { nullable: true })
  outcome!: string | null;
  @SharedField(() => TrialMode, PUBLIC, 'Form of a first-instance trial (一审审理方式).', { nullable: true })
  mode!: TrialMode | null;
  @SharedField(() => DateScalar, PUBLIC, 'Day on which the decision was served; time limits for appeals start on it (送达日).', {
    nullable: true,
  })
  servedOn!: string | null;
  @SharedField(() => [Deadline], PUBLIC, 'Statutory time limits: duties, and rights that are open or were used (法定时限).')
  deadlines!: Deadline[];
  @SharedField(() => ArbitrationCase, PUBLIC, "The arbitration's record at the labour ministry (仲裁案件).", { nullable: true })
  arbitrationCase!: ArbitrationCase | null;

  /** `deadlines`: computed from the whole chain */
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
