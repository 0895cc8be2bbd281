import { DataTable } from '../parts/data-table.tsx';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import type { RuleHistoryQuery } from './operations.ts';

type RuleChange = NonNullable<NonNullable<RuleHistoryQuery['enterprise']>['ruleHistory']>[number];

const UNITS: Record<string, string> = {
  yuan: '元',
  'yuan per order': '元/单',
  percent: '%',
  minutes: '分钟',
  days: '日',
};
const TONES: Record<string, string> = { COMPLIES: 'met', VIOLATES: 'late', NOT_STATED: 'soon', UNDECIDED: 'soon' };

/** Compares a version with the previous one: parameters, removed and added sentences, and compliance. */
export function RuleComparison({ change }: { change: RuleChange }) {
  const { before, after, terms, text } = change;
  const opinions = after.opinions ?? [];
  return (
    <section>
      <h2>
        {before
          ? say(`第 ${after.version} 版与第 ${before.version} 版对照`, `Version ${after.version} compared with version ${before.version}`)
          : say(`第 ${after.version} 版（首版）`, `Version ${after.version} (first version)`)}
      </h2>
      <DataTable
        caption={say('参数变化', 'Changed parameters')}
        rows={terms}
        keyOf={({ name }) => name}
        columns={[
          { name: say('参数', 'What'), cell: ({ name }) => word('RuleTermName', name) },
          { name: say('修改前', 'Before'), cell: (one) => one.before ?? '—', isNumber: true },
          { name: say('修改后', 'After'), cell: (one) => one.after ?? '—', isNumber: true },
          { name: say('单位', 'Unit'), cell: ({ unit }) => say(UNITS[unit] ?? unit, unit) },
        ]}
      />
      <div className="columns">
        {before && <Version name={say(`第 ${before.version} 版`, `Version ${before.version}`)} of={before} text={text} without="ADDED" />}
        <Version name={say(`第 ${after.version} 版`, `Version ${after.version}`)} of={after} text={text} without="REMOVED" />
      </div>
      <DataTable
        caption={say(`第 ${after.version} 版合规核查`, `Compliance of version ${after.version}`)}
        rows={after.compliance ?? []}
        keyOf={({ requirement }) => requirement}
        columns={[
          { name: say('要求', 'Requirement'), cell: (one) => one.text },
          {
            name: say('结论', 'Conclusion'),
            cell: ({ outcome }) => <strong className={TONES[outcome]}>{word('FindingOutcome', outcome)}</strong>,
            value: ({ outcome }) => word('FindingOutcome', outcome),
          },
          { name: say('要求数值', 'Required'), cell: ({ required }) => inWords(required) },
          { name: say('规则载明', 'Stated'), cell: (one) => inWords(one.found) },
          { name: say('依据', 'Article'), cell: ({ article }) => article },
          {
            name: say('核实情况', 'Verification'),
            cell: ({ mark }) => (mark === 'found' ? say('已核实', 'confirmed') : say('未核实', 'unconfirmed')),
          },
        ]}
      />
      {opinions.length > 0 && (
        <DataTable
          caption={say('促成该版本的意见', 'Opinions that led to this version')}
          rows={opinions}
          keyOf={({ id }) => id}
          columns={[
            { name: say('意见来源', 'By'), cell: ({ raisedBy }) => word('OpinionSource', raisedBy) },
            { name: say('意见', 'Opinion'), cell: (one) => one.text },
            { name: say('采纳', 'Adopted'), cell: ({ adoption }) => word('OpinionAdoption', adoption) },
          ]}
        />
      )}
    </section>
  );
}

/** The API returns a requirement in both languages: "at most (不超过) 31 days". */
function inWords(text: string | null): string {
  if (text === null) return '—';
  const [, english, chinese, rest = ''] = /^(.*?) ?\((\p{Script=Han}+)\)(.*)$/u.exec(text) ?? [undefined, '', '', ` ${text}`];
  const [, amount, unit] = /^ ?([\d.]+) (.+)$/.exec(rest) ?? [];
  const zh = amount ? `${chinese} ${amount} ${UNITS[unit as string] ?? unit}` : chinese + rest;
  return say(zh, english + rest).trim();
}

interface VersionProps {
  name: string;
  of: RuleChange['after'] | NonNullable<RuleChange['before']>;
  text: RuleChange['text'];
  /** the kind of changed sentences that is not shown */
  without: 'ADDED' | 'REMOVED';
}

function Version({ name, of, text, without }: VersionProps) {
  return (
    <article className="card">
      <h3>{name}</h3>
      <p>
        <small>
          {of.title} · {say('生效', 'from')} {day(of.effectiveFrom)}
        </small>
      </p>
      <p>
        {text
          .filter(({ kind }) => kind !== without)
          .map(({ kind, text: sentence }, i) => {
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one fixed text
            if (kind === 'KEPT') return <span key={i}>{sentence}</span>;
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one fixed text
            return kind === 'REMOVED' ? <del key={i}>{sentence}</del> : <ins key={i}>{sentence}</ins>;
          })}
      </p>
    </article>
  );
}
