import type { ParticipantKind } from '../../shared/agencies.ts';

/** A participant of the demo: its place in the register and in the tokens of the demo issuer. */
export interface DemoParticipant {
  id: string;
  name: string;
  kind: ParticipantKind;
  region: string;
}

/** Words of the command line → kind, and the name its bodies carry. */
export const DEMO_KINDS: Record<string, { kind: ParticipantKind; nameZh: string; region: string }> = {
  labour: { kind: 'LABOUR', nameZh: '人力资源和社会保障部门', region: '310000' },
  union: { kind: 'UNION', nameZh: '总工会', region: '310000' },
  court: { kind: 'COURT', nameZh: '人民法院', region: '330000' },
  insurance: { kind: 'INSURANCE', nameZh: '社会保险经办机构', region: '310000' },
  sharing: { kind: 'SHARING_AUTHORITY', nameZh: '政务数据共享主管部门', region: '100000' },
};

export function demoParticipant(word: string, region?: string): DemoParticipant {
  const known = DEMO_KINDS[word];
  if (!known) throw new Error(`no such kind of participant: ${word}`);
  const place = region ?? known.region;
  return { id: `${word}-${place}`, name: `（模拟）${place} ${known.nameZh}`, kind: known.kind, region: place };
}

/** One of each kind, whose tokens `npm start` prints and the explorer offers. */
export const DEMO_PARTICIPANTS: DemoParticipant[] = Object.keys(DEMO_KINDS).map((word) => demoParticipant(word));
