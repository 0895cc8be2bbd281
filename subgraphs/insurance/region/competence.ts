import { bodiesOf } from '../../shared/authorization/competence.ts';

export const { isBodyOf: isAgencyOf, onlyBodyOf: onlyAgencyOf, keptBy } = bodiesOf('INSURANCE');
