import { type EnumName, words } from '../words/say.ts';

interface TextFieldProps {
  label: string;
  name: string;
  type?: 'text' | 'date' | 'datetime-local' | 'number';
  usual?: string;
  placeholder?: string;
  isRequired?: boolean;
  isWide?: boolean;
  maxLength?: number;
}

/** A field of a step: unlike those of a question, its value stays out of the address, and out of what a browser suggests. */
export function TextField({ label, isRequired, isWide, usual, ...input }: TextFieldProps) {
  return (
    <label className={isWide ? 'field wide' : 'field'}>
      <span>{label}</span>
      <input {...input} defaultValue={usual ?? ''} required={isRequired} autoComplete="off" />
    </label>
  );
}

interface PickFieldProps {
  label: string;
  name: string;
  /** value → words, in this order */
  choices: readonly (readonly [value: string, shown: string])[];
  usual?: string;
}

/** One of some values. */
export function PickField({ label, name, choices, usual }: PickFieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} defaultValue={usual}>
        {choices.map(([value, shown]) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ChoiceFieldProps {
  label: string;
  name: string;
  of: EnumName;
  /** only these values; all where left out */
  only?: readonly string[];
  usual?: string;
  /** a first choice that is no value, in words */
  none?: string;
}

export function ChoiceField({ label, name, of, only, usual, none }: ChoiceFieldProps) {
  const choices = words(of).filter(([value]) => !only || only.includes(value));
  return <PickField label={label} name={name} usual={usual} choices={none ? [['', none], ...choices] : choices} />;
}
