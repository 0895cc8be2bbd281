import { dayRules } from '../../shared/rules/day-rules.ts';
import type { UserError } from '../../shared/rules/user-error.ts';
import { goesWith } from '../../shared/workflow/step-rules.ts';
import type { PriorArbitrationInput } from './judgment.inputs.ts';

const EARLIEST = '2008-05-01'; // day on which 劳动争议调解仲裁法 came into force

/** Rules on the days and outcome of the arbitration before a case, if there was one. */
export const arbitrationRules = (one: PriorArbitrationInput | null | undefined, filedOn: string): (UserError | false)[] =>
  one
    ? [
        ...dayRules('arbitration.startedOn', one.startedOn, EARLIEST, filedOn),
        ...(one.endedOn ? dayRules('arbitration.endedOn', one.endedOn, one.startedOn, filedOn) : []),
        ...(one.servedOn ? dayRules('arbitration.servedOn', one.servedOn, one.endedOn ?? one.startedOn) : []),
        goesWith('arbitration.outcome', 'endedOn', one.outcome != null, one.endedOn != null),
      ]
    : [];
