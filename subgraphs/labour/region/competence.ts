import { bodiesOf } from '../../shared/authorization/competence.ts';

export const { onlyBodyOf: onlyDepartmentOf, keptBy } = bodiesOf('LABOUR');
