import { useAsker } from '../api/use-ask.ts';
import { NameOfEnterprise, NameOfPlace, SuggestEnterprises, SuggestPlaces } from '../session/operations.ts';
import { say, word } from '../words/say.ts';
import { Picker } from './picker.tsx';

interface Common {
  name: string;
  value?: string;
  label?: string;
  isRequired?: boolean;
}

/** Chooses an enterprise by name, alias or credit code. */
export function FirmPicker({ label = say('企业', 'Enterprise'), ...rest }: Common) {
  const asker = useAsker();
  return (
    <Picker
      {...rest}
      label={label}
      placeholder={say('名称、简称或统一社会信用代码', 'name, alias or credit code')}
      nameOf={async (code) => (await asker(NameOfEnterprise, { code })).data?.enterprise?.name}
      find={async (words, signal) => {
        const { data } = await asker(SuggestEnterprises, { words }, signal);
        return answered(data?.enterprises?.nodes).map((one) => ({
          id: one.creditCode,
          label: one.name ?? one.creditCode,
          detail: [(one.roles ?? []).map((role) => word('EnterpriseRole', role)).join('、'), one.headquarters?.name, one.creditCode].join(
            ' · ',
          ),
        }));
      }}
    />
  );
}

/** Chooses a region by name or code. */
export function PlacePicker({ label = say('地区', 'Place'), ...rest }: Common) {
  const asker = useAsker();
  return (
    <Picker
      {...rest}
      label={label}
      placeholder={say('如：浦东新区', 'such as 浦东新区')}
      nameOf={async (code) => (await asker(NameOfPlace, { code })).data?.region?.name}
      find={async (words, signal) => {
        const { data } = await asker(SuggestPlaces, { words }, signal);
        return answered(data?.regions)
          .slice(0, 20)
          .map((one) => ({
            id: one.code,
            label: one.name ?? one.code,
            detail: `${pathOf(one.path ?? [])} · ${one.code}`,
          }));
      }}
    />
  );
}

/** Throws if there is no answer. */
function answered<T>(found: readonly T[] | null | undefined): readonly T[] {
  if (!found) throw new Error('no answer');
  return found;
}

/** Such as 上海市 > 浦东新区: without the country and without artificial levels. */
export const pathOf = (path: readonly { name: string | null }[]): string =>
  path
    .map(({ name }) => name)
    .filter((name) => name !== null && !['全国', '市辖区', '县'].includes(name))
    .join(' > ');
