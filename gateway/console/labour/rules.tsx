import { useAddress, useParam } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { FirmPicker } from '../parts/pickers.tsx';
import { EnumField, enumParam, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { RuleHistory } from './operations.ts';
import { RuleComparison } from './rule-comparison.tsx';

const USUAL_KIND = 'PAY';

/** Compares the versions of a platform's rules: parameters, sentences and compliance. */
export function Rules() {
  const { params } = useAddress();
  const [chosen, choose] = useParam('rule');
  const code = params.get('firm') || undefined;
  const kind = enumParam(params, 'kind', 'RuleKind') ?? USUAL_KIND;
  const found = useAsk(RuleHistory, code ? { code, kind } : undefined);
  const changes = found.data?.enterprise?.ruleHistory;
  const one = changes?.find(({ after }) => after.id === chosen) ?? changes?.[0];
  return (
    <>
      <QuestionForm>
        <FirmPicker name="firm" value={code} label={say('平台', 'Platform')} isRequired />
        <EnumField name="kind" of="RuleKind" label={say('规则类型', 'Rule')} any="" usual={USUAL_KIND} />
      </QuestionForm>
      {!code && <p className="empty">{say('输入平台企业和规则类型。', 'Enter a platform and a kind of rule.')}</p>}
      <Progress of={found} />
      <Missing answer={found.answer} operation={RuleHistory} path="enterprise" coordinates={['Enterprise.ruleHistory', 'PlatformRule.*']} />
      {found.data && !found.data.enterprise && found.answer?.faults.length === 0 && (
        <p role="status">{say('未找到该企业。', 'Enterprise not found.')}</p>
      )}
      {changes && (
        <DataTable
          caption={say(
            `${found.data?.enterprise?.name} · ${word('RuleKind', kind)}：各版本`,
            `${found.data?.enterprise?.name}, ${word('RuleKind', kind)}: versions`,
          )}
          rows={changes}
          keyOf={({ after }) => after.id}
          columns={[
            {
              name: say('版本', 'Version'),
              cell: ({ after }) => (
                <button type="button" className="plain" aria-pressed={after === one?.after} onClick={() => choose(after.id)}>
                  {say(`第 ${after.version} 版`, `version ${after.version}`)}
                </button>
              ),
              value: ({ after }) => after.version,
            },
            { name: say('名称', 'Title'), cell: ({ after }) => after.title },
            { name: say('适用地区', 'Place'), cell: ({ after }) => after.region?.name ?? '—' },
            { name: say('公示', 'Published'), cell: ({ after }) => day(after.publishedOn) },
            { name: say('生效', 'From'), cell: ({ after }) => day(after.effectiveFrom) },
            { name: say('失效', 'To'), cell: ({ after }) => (after.effectiveTo ? day(after.effectiveTo) : say('现行', 'in force')) },
            { name: say('征求意见', 'Consultation'), cell: ({ after }) => after.consultation ?? say('未见记录', 'not on record') },
          ]}
        />
      )}
      {one && <RuleComparison change={one} />}
    </>
  );
}
