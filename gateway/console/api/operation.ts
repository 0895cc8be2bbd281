/** A named operation of a screen, with the types of its answer and its variables. */
export interface Operation<Answer, Variables> {
  name: string;
  text: string;
  /** never set; only for the types */
  types?: (variables: Variables) => Answer;
}

/** A document may begin with its fragments. */
export const isQuery = ({ text }: { text: string }): boolean => /^query /m.test(text);
