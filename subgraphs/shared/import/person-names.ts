/** Names of columns or fields that contain the number of an identity document. */
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

/** These names and those for pseudonyms. */
export const PERSON_NAMES: readonly string[] = ['worker', '劳动者假名标识', ...IDENTITY_NAMES];
