import { useState } from 'react';
import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { agencyName } from '../parts/faults.tsx';
import { Progress } from '../parts/loading.tsx';
import { EnumField, enumParam, Field, QuestionForm } from '../parts/question-form.tsx';
import { bilingual, language, say, word } from '../words/say.ts';
import { AlreadyShared, Catalogue, type CatalogueLineFragment } from './operations.ts';
import { givenIn } from './step.tsx';

const PROVIDERS = ['labour', 'unions', 'courts', 'insurance', 'sharing'];

/** The catalogue of data items with their conditions, and the check for repeated collection. */
export function CatalogueScreen() {
  const { params } = useAddress();
  const found = useAsk(Catalogue, {
    search: params.get('search') || undefined,
    provider: params.get('provider') || undefined,
    attribute: enumParam(params, 'attribute', 'SharingAttribute'),
    where: { classification: enumParam(params, 'classification', 'Classification') },
    after: params.get('after') || undefined,
  });
  const catalogue = found.data?.catalogue;
  return (
    <>
      <QuestionForm>
        <Field name="search" label={say('检索词', 'Words')} placeholder={say('如：参保', 'such as enrolment')} />
        <label className="field">
          <span>{say('提供方', 'Provider')}</span>
          <select name="provider" defaultValue={params.get('provider') ?? ''}>
            <option value="">{say('不限', 'any')}</option>
            {PROVIDERS.map((one) => (
              <option key={one} value={one}>
                {agencyName(one)}
              </option>
            ))}
          </select>
        </label>
        <EnumField name="attribute" of="SharingAttribute" label={say('共享属性', 'Attribute')} />
        <EnumField name="classification" of="Classification" label={say('数据分类', 'Class')} />
      </QuestionForm>
      <Progress of={found} />
      {catalogue && (
        <DataTable
          caption={say('数据共享目录', 'Catalogue')}
          rows={catalogue.nodes ?? []}
          list={catalogue}
          keyOf={({ coordinate }) => coordinate}
          columns={columns()}
        />
      )}
      <Collected />
    </>
  );
}

const UPDATED: Record<string, [string, string]> = {
  REALTIME: ['实时', 'in real time'],
  DAILY: ['每日', 'daily'],
  MONTHLY: ['每月', 'monthly'],
  YEARLY: ['每年', 'yearly'],
  AS_AMENDED: ['随修订', 'as amended'],
};
const updatedWord = (code: string) => (UPDATED[code] ? say(...UPDATED[code]) : code);

const columns = (): Column<CatalogueLineFragment>[] => [
  { name: say('数据项', 'Data item'), cell: (one) => (language() === 'zh' ? one.nameZh : one.name) },
  { name: say('字段坐标', 'Field'), cell: ({ coordinate }) => coordinate },
  { name: say('提供方', 'Provider'), cell: ({ provider }) => agencyName(provider) },
  { name: say('共享属性', 'Attribute'), cell: ({ attribute }) => word('SharingAttribute', attribute) },
  { name: say('分类', 'Class'), cell: ({ classification }) => word('Classification', classification) },
  { name: say('使用条件', 'Conditions'), cell: ({ conditions }) => bilingual(conditions) },
  { name: say('依据', 'Legal basis'), cell: ({ legalBasis }) => legalBasis },
  { name: say('更新', 'Updated'), cell: ({ updateFrequency }) => updatedWord(updateFrequency) },
  {
    name: say('申请', 'Request'),
    cell: ({ coordinate, provider, attribute }) =>
      attribute === 'CONDITIONAL' ? (
        <Link to="/sharing/request" params={{ provider, coordinates: coordinate }}>
          {say('申请共享', 'request')}
        </Link>
      ) : (
        '—'
      ),
    value: () => null,
  },
];

/** Fields of a planned form: what of them the hub has already. */
function Collected() {
  const [fields, setFields] = useState<string[]>();
  const found = useAsk(AlreadyShared, fields ? { fields } : undefined);
  const hits = found.data?.alreadyShared;
  return (
    <section>
      <h2>{say('重复采集检查', 'Check for repeated collection')}</h2>
      <form
        className="question"
        onSubmit={(event) => {
          event.preventDefault();
          setFields(givenIn(new FormData(event.currentTarget)).list('fields'));
        }}
      >
        <label className="field wide">
          <span>{say('拟采集的字段（以逗号分隔）', 'Fields to be collected, separated by commas')}</span>
          <input name="fields" required placeholder={say('如：参保，工资', 'such as 参保, wage')} />
        </label>
        <button type="submit">{say('检查', 'Check')}</button>
      </form>
      <Progress of={found} />
      {hits && (
        <DataTable
          caption={say('枢纽已有的数据项', 'Data items in the hub')}
          rows={hits}
          keyOf={({ field, item }) => field + item.coordinate}
          columns={[
            { name: say('拟采集', 'Planned'), cell: ({ field }) => field },
            { name: say('已有数据项', 'Existing data item'), cell: ({ item }) => (language() === 'zh' ? item.nameZh : item.name) },
            { name: say('字段坐标', 'Field'), cell: ({ item }) => item.coordinate },
            { name: say('提供方', 'Provider'), cell: ({ item }) => agencyName(item.provider) },
            { name: say('共享属性', 'Attribute'), cell: ({ item }) => word('SharingAttribute', item.attribute) },
          ]}
        />
      )}
    </section>
  );
}
