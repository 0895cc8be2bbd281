import { Link } from '../address/link.tsx';
import { Deadlines } from '../parts/deadlines.tsx';
import { day } from '../words/format.ts';
import { type EnumName, say, word, words } from '../words/say.ts';
import type { CaseQuery } from './operations.ts';

type Step = NonNullable<NonNullable<CaseQuery['courtCase']>['chain']>[number];

/** The outcomes come from several agencies, so the label of each is found by its stage. */
const OUTCOMES: EnumName[] = ['CaseOutcome', 'ArbitrationOutcome', 'MediationResult'];

/** All stages of a dispute, from mediation to enforcement, with the deadlines of each stage. */
export function TimeLine({ steps, current }: { steps: readonly Step[]; current: string }) {
  return (
    <ol className="time-line" aria-label={say('程序链条', 'Stages of the case')}>
      {steps.map((step) => (
        <li key={step.number} aria-current={step.number === current ? 'step' : undefined}>
          <p className="days">
            {day(step.startedOn)} → {step.endedOn ? day(step.endedOn) : say('进行中', 'running')}
          </p>
          <div>
            <strong>{word('ProcedureStage', step.stage)}</strong>
            {step.mode && `（${word('TrialMode', step.mode)}）`} · {step.region.name}
            <br />
            {step.courtCase ? (
              <Link to="/court" params={{ number: step.courtCase.number }}>
                {step.number}
              </Link>
            ) : (
              step.number
            )}
            {step.outcome && (
              <>
                {' '}
                · {say('结果', 'outcome')}：{outcomeWord(step.outcome)}
              </>
            )}
            {step.servedOn && ` · ${say('送达', 'served')} ${step.servedOn}`}
            {step.deadlines && step.deadlines.length > 0 && <Deadlines of={step.deadlines} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function outcomeWord(outcome: string): string {
  const holder = OUTCOMES.find((name) => words(name).some(([value]) => value === outcome));
  return holder ? word(holder, outcome) : outcome;
}
