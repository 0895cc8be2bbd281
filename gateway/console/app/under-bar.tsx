import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { change, useParam } from '../address/address.ts';
import { useSession } from '../session/session.ts';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { MatterPicker } from './matter-picker.tsx';

/** The agreements and the matter of the queries; both are stored in the address. */
export function UnderBar() {
  const { me } = useSession();
  const [under] = useParam('under');
  const [matter] = useParam('matter');
  const chosen = new Set((under ?? '').split(',').filter(Boolean));
  const mine = me.agreements?.nodes ?? [];
  const toggle = (id: string) => {
    if (chosen.has(id)) chosen.delete(id);
    else chosen.add(id);
    change({ under: [...chosen].join(',') });
  };
  const named = [...chosen].map((id) => mine.find((one) => one.id === id)?.purpose ?? id);
  const lapsed = [...chosen].filter((id) => mine.find((one) => one.id === id)?.state !== 'ACTIVE');
  return (
    <section className="under" aria-label={say('查询依据', 'Legal basis')}>
      <span className="label" aria-hidden="true">
        {say('查询依据', 'Legal basis')}
      </span>
      <DialogTrigger>
        <Button>
          {say('协议：', 'Agreements: ')}
          {named.length > 0 ? named.join(say('；', '; ')) : say('仅凭法定职权', 'statutory powers only')} ▾
        </Button>
        <Popover className="popover">
          <Dialog aria-label={say('选择共享协议', 'Choose agreements')}>
            {mine.length === 0 && <p className="empty">{say('本方没有共享协议。', 'You have no sharing agreements.')}</p>}
            <ul className="choices">
              {mine.map((one) => (
                <li key={one.id}>
                  <label>
                    <input type="checkbox" checked={chosen.has(one.id)} onChange={() => toggle(one.id)} />
                    <span>
                      <strong>{one.purpose}</strong>
                      <small>
                        {one.provider?.name} → {one.regions.map(({ name }) => name).join('、')} · {word('AgreementState', one.state)} ·{' '}
                        {say('至', 'until')} {day(one.validTo)} · {one.id}
                      </small>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </Dialog>
        </Popover>
      </DialogTrigger>
      <DialogTrigger>
        <Button>
          {say('案由：', 'Matter: ')}
          {matter ? matter.slice(matter.indexOf('/') + 1) : say('无', 'none')} ▾
        </Button>
        <Popover className="popover">
          <Dialog aria-label={say('选择案由', 'Choose a matter')}>{({ close }) => <MatterPicker onChosen={close} />}</Dialog>
        </Popover>
      </DialogTrigger>
      {lapsed.length > 0 && (
        <span className="warning" role="status">
          {say('已失效：', 'Not in force: ')}
          {lapsed.map((id) => `${id}（${word('AgreementState', mine.find((one) => one.id === id)?.state)}）`).join(' ')}
        </span>
      )}
    </section>
  );
}
