import { useState } from 'react';
import { useAsker } from '../api/use-ask.ts';
import { save } from '../parts/export.ts';
import { faultText } from '../parts/faults.tsx';
import { language, say } from '../words/say.ts';
import { CaseReport, type SimilarCasesQueryVariables } from './operations.ts';

interface ReportMakerProps {
  asked: SimilarCasesQueryVariables;
  /** number of the own case, for the default title */
  title?: string;
}

const IN_A_REPORT = 10;

/** Creates a report of the search as PDF or Word for the case file; the hub stores it under its number. */
export function ReportMaker({ asked, title }: ReportMakerProps) {
  const asker = useAsker();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<string>();
  const make = async (subject: string, format: string) => {
    setBusy(true);
    setProblem(undefined);
    const question = {
      input: { ...asked, first: IN_A_REPORT, subject },
      pdf: format === 'pdf',
      docx: format === 'docx',
      language: language() === 'zh' ? ('ZH' as const) : ('EN' as const),
    };
    const { data, faults, withheld } = await asker(CaseReport, question, undefined, format);
    setBusy(false);
    const report = data?.similarCaseReport;
    if (!report) return setProblem(faults.map(faultText).join(' ') || withheld.map(({ factZh, fact }) => say(factZh, fact)).join(' '));
    setMade(report.id);
    const name = `${say('类案检索报告', 'similar-cases')}-${report.id}.${format}`;
    save(name, fileOf(report.pdf ?? report.docx ?? '', format));
  };
  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        void make(String(new FormData(event.currentTarget).get('subject')), (submitter as HTMLButtonElement).value);
      }}
    >
      <label className="field wide">
        <span>{say('检索报告的主题', 'Title of the report')}</span>
        <input key={title} name="subject" required maxLength={200} defaultValue={title ?? ''} />
      </label>
      <button type="submit" value="pdf" disabled={isBusy}>
        {say('生成检索报告（PDF）', 'Create report (PDF)')}
      </button>
      <button type="submit" value="docx" disabled={isBusy}>
        {say('生成检索报告（Word）', 'Create report (Word)')}
      </button>
      {isBusy && <progress aria-label={say('正在生成', 'Creating the report')} />}
      {made && <output>{say(`已生成，编号 ${made}`, `made, number ${made}`)}</output>}
      {problem && <p role="alert">{problem}</p>}
    </form>
  );
}

const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const fileOf = (base64: string, format: string) =>
  new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: TYPES[format] });
