import { DEMO_KINDS, demoParticipant } from '../demo-participants.ts';
import type { Tables } from './tables.ts';
import type { World } from './world.ts';

const BASIS: Record<string, string> = {
  LABOUR: '政务数据共享条例第二条 (Decree 809 Art. 2)',
  INSURANCE: '政务数据共享条例第二条 (Decree 809 Art. 2)',
  SHARING_AUTHORITY: '政务数据共享条例第二条 (Decree 809 Art. 2)',
  COURT: '政务数据共享条例第四十三条；民事诉讼法第七十条 (Decree 809 Art. 43; Civil Procedure Law Art. 70)',
  UNION: '工会法第二十六条；劳动合同法第五十一至五十六条 (Trade Union Law Art. 26; Labour Contract Law Arts. 51-56)',
};

/** The authority's register of participants: a national body and one in each mainland province, of every kind. */
export function sharingRows({ places }: World): Tables {
  const regions = [{ code: '100000', name: '全国' }, ...places.mainland];
  const participant = Object.keys(DEMO_KINDS).flatMap((word) =>
    regions.map(({ code, name }) => {
      const { id, kind } = demoParticipant(word, code);
      return { id, name: `（模拟）${name}${DEMO_KINDS[word]?.nameZh}`, kind, region: code, legal_basis: BASIS[kind] };
    }),
  );
  return { participant };
}
