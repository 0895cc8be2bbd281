import type { Changes } from '../../shared/database/table.ts';
import { hubError } from '../../shared/errors.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { Step, StepContext, StepTable } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import { onlyAgencyOf } from '../region/competence.ts';
import type { ContestStep } from './enrolment-spell.enums.ts';

const ARTICLE = '社会保险经办条例第六条';
const MAX_REASON = 500;
const MIN_CONTEST = 20;
const MAX_CONTEST = 500;

/** The actor in the history for steps that lapsed. */
export const CLOCK = 'insurance-100000';

/** A record that the agency of another region can contest. */
export interface Contested {
  contest_state: string | null;
  contested_by: string | null;
  answered_on: string | null;
  recorded_by: string | null;
}

type Settled = Partial<Contested & { confirmed_on: string | null }>;

/** Ends the contested record if the contest succeeds, and the other one if it does not. */
interface Consequences<Row, Input> {
  end(taking: StepContext<Row, Input>): Changes<Row> | Promise<Changes<Row>>;
  endOthers(taking: StepContext<Row, Input>): Promise<void>;
  /** the rule that forbids ending the record, if any */
  barsEnd?(taking: StepContext<Row, Input>): Promise<UserError | false>;
}

/** The agency that keeps the record accepts the contest or maintains the record. In the second case the agency above both decides, unless it recorded the record itself. */
export function contestSteps<Row extends Contested, Input extends { reason?: string | null }>({
  end,
  endOthers,
  barsEnd = async () => false,
}: Consequences<Row, Input>): StepTable<ContestStep, Row, Input> {
  const reasoned = {
    carries: 'reason' as keyof Input & string,
    rules: ({ input: { reason } }: StepContext<Row, Input>) => textRules({ reason }, MAX_REASON),
    note: ({ reason }: Input) => reason,
  };
  const changes = (columns: Settled, ended: Changes<Row> = {}) => ({ ...ended, ...columns }) as Changes<Row>;
  const decision = (take: (taking: StepContext<Row, Input>) => Changes<Row> | Promise<Changes<Row>>): Step<Row, Input> => ({
    ...reasoned,
    closed: ({ contest_state }) => inState('step', !runs(contest_state), 'the contest is already settled', '该争议已办结'),
    columns: (taking) => {
      const { context, row } = taking;
      onlyAgencyOf(context, row.contested_by as string, ARTICLE, 'input.step');
      if (context.caller.participant === row.recorded_by)
        throw hubError('FORBIDDEN', 'the agency that recorded it may not decide on it', {
          messageZh: '登记单位不得自行裁定',
          rule: 'OWN_RECORD',
          field: 'input.step',
          article: ARTICLE,
        });
      return take(taking);
    },
  });
  return {
    YIELD: {
      open: ({ contest_state }) => runs(contest_state),
      rules: async (taking) => [await barsEnd(taking)],
      columns: async (taking) => changes({ contest_state: 'YIELDED', answered_on: taking.row.answered_on ?? taking.on }, await end(taking)),
    },
    MAINTAIN: {
      ...reasoned,
      open: ({ contest_state }) => contest_state === 'OPEN',
      columns: ({ on }) => changes({ contest_state: 'MAINTAINED', answered_on: on }),
    },
    CONFIRM: decision(async (taking) => {
      await endOthers(taking);
      return changes({ contest_state: 'CONFIRMED', confirmed_on: taking.on });
    }),
    REVOKE: {
      ...decision(async (taking) => changes({ contest_state: 'REVOKED' }, await end(taking))),
      rules: async (taking) => [...reasoned.rules(taking), await barsEnd(taking)],
    },
  };
}

/** Is the contest not settled yet? */
export const runs = (state: string | null) => state === 'OPEN' || state === 'MAINTAINED';

/** Rules of the reason with which a record of another region is contested. */
export const contestRules = (contest: string | null): (UserError | false)[] => [
  ...textRules({ contest }, MAX_CONTEST),
  contest !== null &&
    contest.trim().length < MIN_CONTEST &&
    userError(
      'contest',
      'LENGTH',
      `contest must give a reason of at least ${MIN_CONTEST} characters`,
      `争议理由至少 ${MIN_CONTEST} 个字符`,
    ),
];
