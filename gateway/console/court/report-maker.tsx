import { useState } from 'react';
import { useAsker } from '../api/use-ask.ts';
import { faultText } from '../parts/faults.tsx';
import { say } from '../words/say.ts';
import { CaseReport, type SimilarCasesQueryVariables } from './operations.ts';

interface ReportMakerProps {
  asked: SimilarCasesQueryVariables;
  /** of the own case, as a usual subject */
  title?: string;
}

const IN_A_REPORT = 10;

/** Makes the search into a report as PDF, to be filed; the hub keeps it under its number. */
export function ReportMaker({ asked, title }: ReportMakerProps) {
  const asker = useAsker();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<string>();
  const make = async (subject: string) => {
    setBusy(true);
    setProblem(undefined);
    const { data, faults, withheld } = await asker(CaseReport, { input: { ...asked, first: IN_A_REPORT, subject } });
    setBusy(false);
    const report = data?.similarCaseReport;
    if (!report) return setProblem(faults.map(faultText).join(' ') || withheld.map(({ factZh, fact }) => say(factZh, fact)).join(' '));
    setMade(report.id);
    save(`${say('类案检索报告', 'similar-cases')}-${report.id}.pdf`, report.pdf);
  };
  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault();
        void make(String(new FormData(event.currentTarget).get('subject')));
      }}
    >
      <label className="field wide">
        <span>{say('检索报告的主题', 'Subject of the report')}</span>
        <input key={title} name="subject" required maxLength={200} defaultValue={title ?? ''} />
      </label>
      <button type="submit" disabled={isBusy}>
        {say('生成检索报告（PDF）', 'Make the report (PDF)')}
      </button>
      {isBusy && <progress aria-label={say('正在生成', 'Making the report')} />}
      {made && <output>{say(`已生成，编号 ${made}`, `made, number ${made}`)}</output>}
      {problem && <p role="alert">{problem}</p>}
    </form>
  );
}

function save(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
