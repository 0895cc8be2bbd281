import type { Participant } from '../participants/participant.type.ts';
import data from './data/agents.json' with { type: 'json' };

/** May this body act as an agent of persons? */
export const mayActFor = ({ kind, departmentCode }: Pick<Participant, 'kind' | 'departmentCode'>): boolean =>
  data.agents.some((one) => one.kind === kind && (one.department === null || one.department === departmentCode));
