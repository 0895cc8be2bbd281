import { useState } from 'react';
import { change, useParam } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { Faults } from '../parts/faults.tsx';
import { CourtMatters, InsuranceMatters, LabourMatters } from '../session/operations.ts';
import { useSession } from '../session/session.ts';
import { day, money } from '../words/format.ts';
import { say, word } from '../words/say.ts';

interface Matter {
  key: string;
  title: string;
  detail: string;
}

interface MatterPickerProps {
  onChosen(): void;
}

/** Chooses a matter: from the participant's own matters by title, newest first, or by its number. */
export function MatterPicker({ onChosen }: MatterPickerProps) {
  const { me } = useSession();
  const [matter] = useParam('matter');
  const [words, setWords] = useState('');
  const { matters, faults } = useMatters(me.kind, me.region?.code);
  const shown = matters.filter(({ key, title }) => (key + title).includes(words.trim()));
  const choose = (key: string) => {
    change({ matter: key });
    onChosen();
  };
  return (
    <div className="matters">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const number = words.trim();
          if (number) choose(shown[0]?.key ?? `${KIND_OF[me.kind]}/${number}`);
        }}
      >
        <label>
          {me.kind === 'UNION' ? say('会籍编号', 'Membership id') : say('案号或标题', 'Case number or title')}{' '}
          <input value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        </label>
        <button type="submit">{say('选用', 'Choose')}</button>
        {matter && (
          <button type="button" onClick={() => choose('')}>
            {say('不用案由', 'No matter')}
          </button>
        )}
      </form>
      <Faults of={faults} />
      <ul className="choices">
        {shown.slice(0, 50).map((one) => (
          <li key={one.key}>
            <button type="button" className="choice" aria-pressed={one.key === matter} onClick={() => choose(one.key)}>
              <strong>{one.title}</strong>
              <small>{one.detail}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const KIND_OF: Record<string, string> = {
  COURT: 'court-case',
  LABOUR: 'wage-clue',
  UNION: 'union-membership',
  INSURANCE: 'injury-claim',
};

function useMatters(kind: string, region: string | undefined): { matters: Matter[]; faults?: ReturnType<typeof useAsk>['answer'] } {
  const of = (wanted: string) => (kind === wanted && region ? { region } : undefined);
  const court = useAsk(CourtMatters, of('COURT'));
  const labour = useAsk(LabourMatters, of('LABOUR'));
  const insurance = useAsk(InsuranceMatters, of('INSURANCE'));
  const matters = [
    ...(court.data?.courtCases?.nodes ?? [])
      .filter(({ inProgress }) => inProgress)
      .map((one) => ({ key: `court-case/${one.number}`, title: one.title ?? one.number, detail: `${one.number} · ${day(one.filedOn)}` })),
    ...(labour.data?.wageClues?.nodes ?? []).map((one) => ({
      key: `wage-clue/${one.id}`,
      title: say(`欠薪线索 ${one.enterprise?.name ?? ''}`, `Wage clue ${one.enterprise?.name ?? ''}`),
      detail: [one.id, day(one.receivedOn), money(one.amount), word('ClueStatus', one.status)].join(' · '),
    })),
    ...(labour.data?.arbitrationCases?.nodes ?? []).map((one) => ({
      key: `arbitration-case/${one.number}`,
      title: say(`仲裁 ${one.respondent?.name ?? ''}`, `Arbitration ${one.respondent?.name ?? ''}`),
      detail: [one.number, day(one.filedOn), word('ArbitrationClaim', one.claim)].join(' · '),
    })),
    ...(insurance.data?.injuryClaims?.nodes ?? []).map((one) => ({
      key: `injury-claim/${one.number}`,
      title: say(`待遇申请 ${one.platform?.name ?? ''}`, `Claim ${one.platform?.name ?? ''}`),
      detail: [one.number, day(one.reportedOn), word('ClaimState', one.state)].join(' · '),
    })),
  ];
  return { matters, faults: court.answer ?? labour.answer ?? insurance.answer };
}
