import type { ParticipantKind } from '../../shared/agencies.ts';

/** On what each kind of participant takes part: Decree 809 and the statutes it refers to. */
export const LEGAL_BASIS: Record<ParticipantKind, string> = {
  LABOUR: '政务数据共享条例第二条 (Decree 809 Art. 2)',
  INSURANCE: '政务数据共享条例第二条 (Decree 809 Art. 2)',
  SHARING_AUTHORITY: '政务数据共享条例第二条 (Decree 809 Art. 2)',
  COURT: '政务数据共享条例第四十三条；民事诉讼法第七十条 (Decree 809 Art. 43; Civil Procedure Law Art. 70)',
  UNION: '工会法第二十六条；劳动合同法第五十一至五十六条 (Trade Union Law Art. 26; Labour Contract Law Arts. 51-56)',
};
