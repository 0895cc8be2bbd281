import { bodiesOf } from '../../shared/authorization/competence.ts';

export const { onlyBodyOf: onlyUnionOf, keptBy } = bodiesOf('UNION');
export const { keptBy: objectedBy } = bodiesOf('LABOUR');
