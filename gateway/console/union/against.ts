export interface ClauseTerm {
  name: string;
  value: string;
  unit: string;
}

export interface TermFrame {
  name: string;
  nameZh: string;
  topic: string;
  better: string;
  rule: string | null;
}

export interface RuleTermOf {
  name: string;
  value: string;
  unit: string;
  title: string;
  platform: string;
}

export interface Measured {
  /** the platform's value, in the unit of the clause */
  rule: number;
  isBetter: boolean;
  isEqual: boolean;
}

const MINUTES_AN_HOUR = 60;

/** Compares a term of a clause with the platform's rule; undefined if the platform has no such rule. */
export function against(term: ClauseTerm, rules: readonly RuleTermOf[], frame: readonly TermFrame[]): Measured | undefined {
  const definition = frame.find(({ name }) => name === term.name);
  const stated = definition?.rule ? rules.find(({ name }) => name === definition.rule) : undefined;
  if (!definition || !stated) return undefined;
  const rule = Number(stated.value) / (term.unit === '小时' && stated.unit === 'minutes' ? MINUTES_AN_HOUR : 1);
  const agreed = Number(term.value);
  return { rule, isEqual: agreed === rule, isBetter: definition.better === 'MORE' ? agreed > rule : agreed < rule };
}
