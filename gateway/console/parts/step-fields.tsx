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
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} defaultValue={usual}>
        {none && <option value="">{none}</option>}
        {words(of)
          .filter(([value]) => !only || only.includes(value))
          .map(([value, shown]) => (
            <option key={value} value={value}>
              {shown}
            </option>
          ))}
      </select>
    </label>
  );
}
