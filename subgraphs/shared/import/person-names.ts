/** How the column of a file, or the member of a record, is called that holds the number of a person's document. */
export const IDENTITY_NAMES = [
  '身份证号',
  '身份证号码',
  '公民身份号码',
  '居民身份证号码',
  '证件号码',
  '证件号',
  '有效身份证件号码',
  '社会保障号码',
  '劳动者身份证号',
  '申请人身份证号',
  'identity',
];

/** The same with the names under which it holds a pseudonym. */
export const PERSON_NAMES: readonly string[] = ['worker', '劳动者假名标识', ...IDENTITY_NAMES];
