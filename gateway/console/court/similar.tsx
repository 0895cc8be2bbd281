import { type FormEvent, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useAddress } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { Progress } from '../parts/loading.tsx';
import { Missing } from '../parts/withheld.tsx';
import { type EnumValue, say, words } from '../words/say.ts';
import { FactorsOfCase, SimilarCases, type SimilarCasesQuery, type SimilarCasesQueryVariables } from './operations.ts';
import { ReportMaker } from './report-maker.tsx';
import { SideBySide } from './side-by-side.tsx';

type Similar = NonNullable<SimilarCasesQuery['similarCases']>[number];
type Factor = EnumValue<'Factor'>;

const HOW_MANY = 50;
/** The value of a selected factor. */
const FOUND = 2;

/** Prior cases similar to a case, to pasted facts or to selected factors, by tier, with common and different factors. */
export function SimilarCasesScreen() {
  const { params } = useAddress();
  // Pasted facts may belong to a pending case, so they are not stored in the address or the history.
  const [asked, setAsked] = useState<SimilarCasesQueryVariables | undefined>(() => fromAddress(params));
  const [ticked, setTicked] = useState<ReadonlySet<Factor>>(() => new Set(factorsOf(params)));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const found = useAsk(SimilarCases, asked);
  const own = useAsk(FactorsOfCase, asked?.to ? { number: asked.to } : undefined);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = String(form.get('text')).trim();
    const to = String(form.get('to')).trim();
    const factors = [...ticked].map((factor) => ({ factor, value: FOUND }));
    setChosen(new Set());
    if (text || to || factors.length > 0)
      setAsked({
        first: HOW_MANY,
        by: 'MIXED',
        to: to || undefined,
        text: text || undefined,
        factors: factors.length > 0 ? factors : undefined,
      });
  };
  const toggle = (factor: Factor) => setTicked((before) => withToggled(before, factor));
  const cases = found.data?.similarCases ?? [];
  return (
    <>
      <form className="question tall" onSubmit={submit}>
        <label className="field">
          <span>{say('与案件比较（案号）', 'Similar to this case (case number)')}</span>
          <input name="to" defaultValue={params.get('to') ?? ''} />
        </label>
        <label className="field">
          <span>{say('或：粘贴案件事实', 'or: paste the facts')}</span>
          <textarea name="text" rows={4} maxLength={20_000} />
        </label>
        <fieldset className="ticks">
          <legend>{say('或：勾选认定的要素', 'or: select the factors found')}</legend>
          {words('Factor').map(([factor, shown]) => (
            <label key={factor}>
              <input type="checkbox" checked={ticked.has(factor as Factor)} onChange={() => toggle(factor as Factor)} /> {shown}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="primary">
          {say('检索类案', 'Search')}
        </button>
      </form>
      <Progress of={found} />
      <Missing
        answer={found.answer}
        operation={SimilarCases}
        path="similarCases"
        coordinates={['Query.similarCases', 'SimilarCase.case']}
      />
      {found.data?.similarCases && (
        <>
          <Tiers
            cases={cases}
            own={own.data?.courtCase?.factors ?? asked?.factors ?? []}
            chosen={chosen}
            onChoose={(number) => setChosen((before) => withToggled(before, number))}
          />
          {asked && <ReportMaker asked={asked} title={own.data?.courtCase?.title ?? undefined} />}
        </>
      )}
    </>
  );
}

function withToggled<T>(before: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const after = new Set(before);
  if (!after.delete(one)) after.add(one);
  return after;
}

const factorsOf = (params: URLSearchParams) => (params.get('factors') ?? '').split(',').filter(Boolean) as Factor[];

function fromAddress(params: URLSearchParams): SimilarCasesQueryVariables | undefined {
  const to = params.get('to');
  if (to) return { first: HOW_MANY, by: 'MIXED', to };
  const factors = factorsOf(params).map((factor) => ({ factor, value: FOUND }));
  return factors.length > 0 ? { first: HOW_MANY, by: 'FACTS', factors } : undefined;
}

interface TiersProps {
  cases: readonly Similar[];
  own: readonly { factor: string; value: number }[];
  chosen: ReadonlySet<string>;
  onChoose(number: string): void;
}

/** A tab for each tier, guiding and typical cases first, as the guidance on similar cases requires. */
function Tiers({ cases, own, chosen, onChoose }: TiersProps) {
  const tiers = words('Authority').map(([tier, shown]) => ({ tier, shown, cases: cases.filter(({ authority }) => authority === tier) }));
  const first = tiers.find((one) => one.cases.length > 0)?.tier;
  if (!first) return <p role="status">{say('没有类似案件。', 'No similar cases.')}</p>;
  return (
    <Tabs key={cases[0]?.case.number} defaultSelectedKey={first}>
      <TabList aria-label={say('案例层级', 'Tiers')}>
        {tiers.map(({ tier, shown, cases: found }) => (
          <Tab key={tier} id={tier} isDisabled={found.length === 0}>
            {shown}（{found.length}）
          </Tab>
        ))}
      </TabList>
      {tiers.map(({ tier, cases: found }) => (
        <TabPanel key={tier} id={tier}>
          <SideBySide cases={found} own={own} chosen={chosen} onChoose={onChoose} />
        </TabPanel>
      ))}
    </Tabs>
  );
}
