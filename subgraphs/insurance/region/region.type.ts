import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import type { LabourFigures } from './labour-figures.type.ts';

@Key('code')
@ObjectType('Region', { description: 'An administrative division, GB/T 2260 (行政区划).' })
export class Region {
  @SharedField(() => RegionCode, PUBLIC, 'Six-digit code; 100000 is the whole country (行政区划代码).')
  code!: string;
  /** owned by the labour ministry; the gateway sends it through `@requires` */
  labourFigures?: LabourFigures | null;

  static at(code: string): Region {
    return Object.assign(new Region(), { code });
  }
}
