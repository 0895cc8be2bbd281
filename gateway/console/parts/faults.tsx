import type { Answer, Fault } from '../api/ask.ts';
import { language, say } from '../words/say.ts';

const AGENCY_NAMES: Record<string, [string, string]> = {
  labour: ['人社部门', 'labour'],
  unions: ['工会', 'unions'],
  courts: ['法院', 'courts'],
  insurance: ['社保经办机构', 'insurance'],
  sharing: ['数据共享主管部门', 'sharing'],
};

export const agencyName = (agency: string): string => {
  const [zh, en] = AGENCY_NAMES[agency] ?? [agency, agency];
  return say(zh, en);
};

export const faultText = ({ message, messageZh }: Fault): string => (language() === 'zh' ? messageZh : message);

/** Whether a fault is at, above or below a path of the answer, such as `enterprise.courtCases`; indexes are ignored. */
export const isAt = (place: string) => (fault: Fault) => {
  const path = fault.path.filter((step) => typeof step === 'string').join('.');
  return path === place || path.startsWith(`${place}.`) || (path !== '' && place.startsWith(`${path}.`));
};

/** The faults of an answer, for the top of a screen. */
export function Faults({ of: answer }: { of?: Answer<unknown> }) {
  if (!answer || answer.faults.length === 0) return null;
  const texts = [...new Set(answer.faults.map(faultText))];
  return (
    <div role="alert" className="faults">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {answer.data !== null && <p>{say('其余内容照常显示。', 'The other data are shown as usual.')}</p>}
    </div>
  );
}
