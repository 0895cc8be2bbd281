/** The five agencies of the hub; each owns one subgraph, one database and one database role. */
export const AGENCIES = ['labour', 'unions', 'courts', 'insurance', 'sharing'] as const;
export type Agency = (typeof AGENCIES)[number];

/** Kinds of bodies whose records the agencies of this hub hold. */
export const BODY_KINDS = ['LABOUR', 'UNION', 'COURT', 'INSURANCE', 'SHARING_AUTHORITY'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** Kinds on the register of participants: the bodies, departments that hold no records here, and platforms, which report. */
export const REGISTERED_KINDS = [...BODY_KINDS, 'DEPARTMENT', 'PLATFORM'] as const;

/** Kinds of callers: these, and persons who read their own data. */
export const PARTICIPANT_KINDS = [...REGISTERED_KINDS, 'PERSON'] as const;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

/** The kind of participant whose own data each subgraph holds. */
export const OWN_KIND: Record<Agency, BodyKind> = {
  labour: 'LABOUR',
  unions: 'UNION',
  courts: 'COURT',
  insurance: 'INSURANCE',
  sharing: 'SHARING_AUTHORITY',
};

/** The agency whose data participants of a kind hold. */
export const agencyOf = (kind: ParticipantKind): Agency => AGENCIES.find((agency) => OWN_KIND[agency] === kind) as Agency;

export const AGENCY_NAMES: Record<Agency, { en: string; zh: string }> = {
  labour: { en: 'labour ministry', zh: '人力资源社会保障部门' },
  unions: { en: 'trade unions', zh: '工会' },
  courts: { en: 'courts', zh: '人民法院' },
  insurance: { en: 'social insurance agencies', zh: '社会保险经办机构' },
  sharing: { en: 'data-sharing authority', zh: '政务数据共享主管部门' },
};

/** Legal basis of participation for each kind: Decree 809 and other statutes. */
export const LEGAL_BASIS: Record<ParticipantKind, string> = {
  LABOUR: '政务数据共享条例第二条 (Decree 809 Art. 2)',
  INSURANCE: '政务数据共享条例第二条 (Decree 809 Art. 2)',
  SHARING_AUTHORITY: '政务数据共享条例第二条 (Decree 809 Art. 2)',
  DEPARTMENT: '政务数据共享条例第二条 (Decree 809 Art. 2)',
  COURT: '政务数据共享条例第四十三条；民事诉讼法第七十条 (Decree 809 Art. 43; Civil Procedure Law Art. 70)',
  UNION: '工会法第二十六条；劳动合同法第五十一至五十六条 (Trade Union Law Art. 26; Labour Contract Law Arts. 51-56)',
  PLATFORM: '电子商务法第二十五条；人社部发〔2021〕56号 (E-Commerce Law Art. 25)',
  PERSON: '个人信息保护法第四十四至五十条 (PIPL Arts. 44-50)',
};

/** The credit code in the identifier of a platform; null for any other participant. */
export const platformOf = (participant: string): string | null => {
  const [, code] = /^platform-([0-9a-z]{18})$/.exec(participant) ?? [];
  return code?.toUpperCase() ?? null;
};
