import { useAddress } from '../address/address.ts';
import { say } from '../words/say.ts';

/** The caller's role: user or provider of the data. */
export function SideField() {
  const { params } = useAddress();
  return (
    <label className="field">
      <span>{say('我方', 'My role')}</span>
      <select name="side" defaultValue={params.get('side') ?? ''}>
        <option value="">{say('不限', 'any')}</option>
        <option value="provider">{say('提供方', 'provider')}</option>
        <option value="participant">{say('使用方', 'user')}</option>
      </select>
    </label>
  );
}

/** The filter of a list for the chosen role. */
export function sideOf(params: URLSearchParams, me: string): { provider?: string; participant?: string } {
  const side = params.get('side');
  return side === 'provider' ? { provider: me } : side === 'participant' ? { participant: me } : {};
}
