/** A rule that a value breaks. */
export interface Fault {
  field: string;
  rule: string;
  message: string;
  messageZh: string;
}
