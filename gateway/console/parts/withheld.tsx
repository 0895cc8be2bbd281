import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useParam } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import type { Answer, Withheld as WithheldField } from '../api/ask.ts';
import type { Operation } from '../api/operation.ts';
import { useAsk } from '../api/use-ask.ts';
import { ExplainAccess } from '../session/operations.ts';
import { useSession } from '../session/session.ts';
import { language, say, word } from '../words/say.ts';
import { agencyName, faultText, isAt } from './faults.tsx';

interface PlaceProps {
  answer?: Answer<unknown>;
  /** the operation of the missing part, for the explanation */
  // biome-ignore lint/suspicious/noExplicitAny: of every type
  operation: Operation<any, any>;
  /** fields that would be shown here, such as Enterprise.inspections or Inspection.* */
  coordinates: readonly string[];
  /** path in the answer, such as enterprise.inspections */
  path?: string;
}

/**
 * Shown in place of missing data: names the agency that failed, or the reason why the data are withheld. Renders nothing if
 * nothing is missing.
 */
export function Missing({ answer, operation, coordinates, path }: PlaceProps) {
  const fault = path ? answer?.faults.find(isAt(path)) : undefined;
  const refused = answer?.withheld.filter(({ coordinate }) => covers(coordinates, coordinate)) ?? [];
  if (fault)
    return (
      <p className="missing" role="status">
        {faultText(fault)}
      </p>
    );
  if (refused.length === 0) return null;
  return <Refused fields={refused} operation={operation} />;
}

function Refused({ fields, operation }: { fields: WithheldField[]; operation: PlaceProps['operation'] }) {
  const [isOpen, setOpen] = useState(false);
  const needs = [...new Set(fields.flatMap((one) => one.needs))];
  // The reason why a named agreement does not apply is shown directly.
  const lapsed = [...new Set(fields.filter(({ rule }) => rule?.startsWith('AGREEMENT_')).map(({ fact, factZh }) => say(factZh, fact)))];
  return (
    <div className="missing">
      <span>
        {say('依法不予显示', 'Withheld by law')}：{needs.map((need) => NEEDS[need]?.() ?? need).join(say('、', ', '))}
        {lapsed.length > 0 && say(`（${lapsed.join('；')}）`, ` (${lapsed.join('; ')})`)}
      </span>{' '}
      <Button className="plain" onPress={() => setOpen(true)}>
        {say('为什么看不到？', 'Why can I not see this?')}
      </Button>
      <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className="overlay">
        <Modal className="modal">
          <Dialog>
            <Explanation fields={fields} operation={operation} onClose={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </div>
  );
}

const NEEDS: Record<string, () => string> = {
  AGREEMENT: () => say('须有涵盖该项的共享协议', 'a sharing agreement that covers it is required'),
  MATTER: () => say('须有与本人有关的案由', 'a matter that concerns the person is required'),
};

interface ExplanationProps {
  fields: WithheldField[];
  operation: PlaceProps['operation'];
  onClose(): void;
}

function Explanation({ fields, operation, onClose }: ExplanationProps) {
  const { me } = useSession();
  const [under] = useParam('under');
  const [matter] = useParam('matter');
  const { data, answer, isLoading } = useAsk(ExplainAccess, { operation: operation.text, agreement: under?.split(',')[0], matter });
  const wanted = new Set(fields.map(({ coordinate }) => coordinate));
  const explained = data?.explainAccess?.fields.filter(({ coordinate, allowed }) => !allowed && wanted.has(coordinate)) ?? [];
  const held = me.agreements?.nodes?.filter(
    (one) => one.state === 'ACTIVE' && fields.some(({ coordinate }) => covers(one.coordinates, coordinate)),
  );
  const provider = fields[0]?.agency ?? '';
  return (
    <>
      <Heading slot="title">{say('为什么看不到？', 'Why can I not see this?')}</Heading>
      {isLoading && <p role="status">{say('正在查询…', 'Asking…')}</p>}
      {answer && !data && <p role="alert">{answer.faults.map(faultText).join(' ')}</p>}
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{say('数据项', 'Field')}</th>
            <th scope="col">{say('提供方', 'Provider')}</th>
            <th scope="col">{say('类别', 'Class')}</th>
            <th scope="col">{say('依据', 'Article')}</th>
            <th scope="col">{say('原因', 'Reason')}</th>
          </tr>
        </thead>
        <tbody>
          {explained.map((one) => (
            <tr key={one.coordinate}>
              <td>{one.coordinate}</td>
              <td>{agencyName(one.provider)}</td>
              <td>{word('Classification', one.classification)}</td>
              <td>{one.article}</td>
              <td>{language() === 'zh' ? one.factZh : one.fact}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {held && held.length > 0 && (
        <>
          <h3>{say('本方已有可用协议，可在“查询依据”中选用', 'You have agreements that cover it; choose one under “Legal basis”')}</h3>
          <ul>
            {held.map((one) => (
              <li key={one.id}>
                <Link to={location.pathname} params={{ ...here(), under: one.id }} onClick={onClose}>
                  {one.purpose}
                </Link>{' '}
                · {one.provider?.name} · {one.id}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="actions">
        <Link className="button" to="/sharing/request" params={{ provider, coordinates: [...wanted].join(',') }}>
          {say('申请共享协议（已填写数据项）', 'Request an agreement (fields filled in)')}
        </Link>
        <Button onPress={onClose}>{say('关闭', 'Close')}</Button>
      </p>
    </>
  );
}

const here = () => Object.fromEntries(new URLSearchParams(location.search));

const covers = (coordinates: readonly string[], wanted: string) =>
  coordinates.some((one) => one === wanted || (one.endsWith('.*') && wanted.startsWith(one.slice(0, -1))));
