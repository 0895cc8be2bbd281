import { type FormEvent, type ReactNode, useState } from 'react';
import { holdsResidentNumber } from '../../../subgraphs/shared/identifiers/in-text.ts';
import { go, useAddress } from '../address/address.ts';
import { type EnumName, type EnumValue, say, words } from '../words/say.ts';

interface QuestionFormProps {
  children: ReactNode;
  /** label of the button */
  ask?: string;
}

/** A form that stores its values in the address, from which the screen reads its query. */
export function QuestionForm({ children, ask = say('查询', 'Look up') }: QuestionFormProps) {
  const { path, params } = useAddress();
  const [isRefused, setRefused] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget).entries()].map(([name, value]) => [name, String(value).trim()] as const);
    // Addresses are stored in histories, bookmarks and logs.
    const holdsNumber = given.some(([, value]) => holdsResidentNumber(value));
    setRefused(holdsNumber);
    if (!holdsNumber) go(path, Object.fromEntries(given));
  };
  return (
    <form className="question" key={params.toString()} onSubmit={submit}>
      {children}
      <button type="submit" className="primary">
        {ask}
      </button>
      {isRefused && (
        <p role="alert">
          {say('查询内容会留在网址中，请勿填写公民身份号码。', 'The query is stored in the URL. Do not enter identity card numbers.')}
        </p>
      )}
    </form>
  );
}

interface FieldProps {
  label: string;
  name: string;
  type?: 'text' | 'date' | 'month' | 'number' | 'datetime-local';
  /** default value if the address has none */
  usual?: string;
  placeholder?: string;
  isRequired?: boolean;
}

export function Field({ label, name, type = 'text', usual, placeholder, isRequired }: FieldProps) {
  const { params } = useAddress();
  return (
    <label className="field">
      <span>{label}</span>
      <input name={name} type={type} defaultValue={params.get(name) ?? usual ?? ''} placeholder={placeholder} required={isRequired} />
    </label>
  );
}

interface EnumFieldProps {
  label: string;
  name: string;
  of: EnumName;
  /** label of the empty choice; without it a choice is required */
  any?: string;
  usual?: string;
}

/** A choice of enum values in the user's language. */
export function EnumField({ label, name, of, any = say('不限', 'any'), usual }: EnumFieldProps) {
  const { params } = useAddress();
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} defaultValue={params.get(name) ?? usual ?? ''}>
        {any && <option value="">{any}</option>}
        {words(of).map(([value, shown]) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

/** An enum value from the address; undefined if there is none or it is invalid. */
export function enumParam<Name extends EnumName>(params: URLSearchParams, name: string, of: Name): EnumValue<Name> | undefined {
  const value = params.get(name);
  return value && words(of).some(([known]) => known === value) ? (value as unknown as EnumValue<Name>) : undefined;
}
