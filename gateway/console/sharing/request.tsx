import { type FormEvent, useState } from 'react';
import { useAddress } from '../address/address.ts';
import { useAsker } from '../api/use-ask.ts';
import { Deadlines } from '../parts/deadlines.tsx';
import { useSession } from '../session/session.ts';
import { today } from '../words/format.ts';
import { language, say, word } from '../words/say.ts';
import { ApprovedField, documentsOf } from './approved-set.tsx';
import { RequestAgreement, type RequestAgreementMutation } from './operations.ts';

type Made = NonNullable<RequestAgreementMutation['requestSharing']>['request'];
const PAPERS = [
  ['legalBasis', '法律依据', 'Legal basis'],
  ['scene', '使用场景', 'Use case'],
  ['authorisation', '授权文件', 'Authorisation'],
  ['consent', '负责人签批', 'Consent of the responsible head'],
] as const;

/** Requests an agreement. Withheld fields are filled in; the hub names missing documents. */
export function RequestScreen() {
  const { me } = useSession();
  const { params } = useAddress();
  const asker = useAsker();
  const [made, setMade] = useState<Made>();
  const [problems, setProblems] = useState<string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const list = (name: string) =>
      text(name)
        .split(/[,，、\s]+/)
        .filter(Boolean);
    setBusy(true);
    const approved = text('approved');
    const papers = Object.fromEntries(PAPERS.map(([name]) => [name, text(name) || undefined]));
    const { data, faults } = await asker(RequestAgreement, {
      input: {
        ...papers,
        provider: text('provider'),
        purpose: text('purpose'),
        coordinates: list('coordinates'),
        regions: list('regions'),
        mode: 'SERVICE_INTERFACE',
        operations: approved ? await documentsOf(approved) : undefined,
        validFrom: text('validFrom') || undefined,
        validTo: text('validTo') || undefined,
      },
    });
    setBusy(false);
    setMade(data?.requestSharing?.request);
    setProblems(
      [...(data?.requestSharing?.userErrors ?? []), ...faults].map(({ message, messageZh }) => (language() === 'zh' ? messageZh : message)),
    );
  };
  const provider = params.get('provider');
  const region = me.region?.code ?? '';
  return (
    <form className="question" onSubmit={submit}>
      <Text name="provider" label={say('提供方', 'Provider')} value={provider ? `${provider.replace(/s$/, '')}-${region}` : ''} />
      <Text name="coordinates" label={say('数据项', 'Fields')} value={params.get('coordinates') ?? ''} isWide />
      <Text name="regions" label={say('地区代码', 'Region codes')} value={region} />
      <Text name="purpose" label={say('用途', 'Purpose')} value="" isWide />
      {PAPERS.map(([name, zh, en]) => (
        <Text key={name} name={name} label={say(zh, en)} value={name === 'legalBasis' ? me.legalBasis : ''} isOptional />
      ))}
      <Text name="validFrom" type="date" label={say('自', 'From')} value={today()} />
      <Text name="validTo" type="date" label={say('至', 'To')} value="" />
      <ApprovedField />
      <button type="submit" className="primary" disabled={isBusy}>
        {say('提交申请', 'Submit the request')}
      </button>
      {problems.length > 0 && <p role="alert">{problems.join(' ')}</p>}
      {made && (
        <output>
          {say('已提交：', 'Sent: ')}
          {made.id} · {word('SharingRequestState', made.state)}
          {made.missing.length > 0 && `（${say('待补正：', 'missing: ')}${made.missing.join('、')}）`}
          <Deadlines of={made.deadlines} />
        </output>
      )}
    </form>
  );
}

interface TextProps {
  name: string;
  label: string;
  value: string;
  type?: 'text' | 'date';
  isWide?: boolean;
  isOptional?: boolean;
}

function Text({ name, label, value, type = 'text', isWide, isOptional }: TextProps) {
  return (
    <label className={isWide ? 'field wide' : 'field'}>
      <span>{label}</span>
      <input name={name} type={type} defaultValue={value} required={!isOptional} />
    </label>
  );
}
