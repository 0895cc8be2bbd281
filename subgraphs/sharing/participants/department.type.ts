import { ID, ObjectType } from 'type-graphql';
import type { ParticipantKind as Kind } from '../../shared/agencies.ts';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import type { DepartmentRow } from './department.entity.ts';
import { ParticipantKind } from './participant.type.ts';

@ObjectType('ParticipantDepartment', { description: 'A government department, with the kind under which it takes part (部门).' })
export class ParticipantDepartment {
  @SharedField(() => ID, PUBLIC, 'Code, such as TAX (部门代码).')
  code!: string;
  @SharedField(() => String, PUBLIC, 'Name in Chinese (部门名称).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'Name in English (英文名称).')
  nameEn!: string;
  @SharedField(() => ParticipantKind, PUBLIC, 'Kind under which it takes part (参与方类别).')
  kind!: Kind;
  @SharedField(() => [String], PUBLIC, 'Schemes that it runs, for insurance departments; empty: all schemes (主管险种).')
  scope!: string[];
  @SharedField(() => String, PUBLIC, 'Where that was read (来源).')
  source!: string;
  @SharedField(() => String, PUBLIC, 'Confirmation status (核实情况).')
  mark!: string;

  static from({ id, name, name_en, kind, scope, source, mark }: DepartmentRow): ParticipantDepartment {
    return Object.assign(new ParticipantDepartment(), { code: id, name, nameEn: name_en, kind: kind as Kind, scope, source, mark });
  }
}
