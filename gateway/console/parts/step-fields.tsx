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

/** A field of a step. Its value is not stored in the address and not suggested by the browser. */
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
  /** value → label, in this order */
  choices: readonly (readonly [value: string, shown: string])[];
  usual?: string;
}

/** A choice of given values. */
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
  /** only these values; default: all */
  only?: readonly string[];
  usual?: string;
  /** label of a first, empty choice */
  none?: string;
}

export function ChoiceField({ label, name, of, only, usual, none }: ChoiceFieldProps) {
  const choices = words(of).filter(([value]) => !only || only.includes(value));
  return <PickField label={label} name={name} usual={usual} choices={none ? [['', none], ...choices] : choices} />;
}
