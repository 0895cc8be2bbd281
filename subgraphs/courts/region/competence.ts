import { bodiesOf } from '../../shared/authorization/competence.ts';

export const { onlyBodyOf: onlyCourtOf, keptBy } = bodiesOf('COURT');
