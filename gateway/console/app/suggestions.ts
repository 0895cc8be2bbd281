import { useCallback } from 'react';
import type { Params } from '../address/address.ts';
import type { useAsker } from '../api/use-ask.ts';
import type { Choice } from '../parts/picker.tsx';
import { pathOf } from '../parts/pickers.tsx';
import { Suggest } from '../session/operations.ts';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { type Recognised, recognise } from './recognise.ts';

export interface Suggestion extends Choice {
  kind: string;
  path: string;
  params: Params;
}

const MIN_LETTERS = 2;

/** Suggestions for a text: codes and numbers lead directly to their screen, words are searched. */
export function useSuggestions(asker: ReturnType<typeof useAsker>, kind: string) {
  return useCallback(
    async (typed: string, signal: AbortSignal): Promise<Suggestion[]> => {
      const recognised = recognise(typed);
      if (!recognised) return [];
      const direct = ofCode(recognised, kind);
      if (recognised.kind !== 'words' || typed.length < MIN_LETTERS) return direct;
      const { data } = await asker(Suggest, { words: recognised.words, enterprises: true, contracts: true }, signal);
      return [
        ...(data?.enterprises?.nodes ?? []).map((one) => ({
          ...firm(one.creditCode, one.name ?? one.creditCode, kind),
          detail: [(one.roles ?? []).map((role) => word('EnterpriseRole', role)).join('、'), one.headquarters?.name, one.creditCode].join(
            ' · ',
          ),
        })),
        ...(data?.regions ?? []).slice(0, 5).map((one) => ({
          id: `region ${one.code}`,
          kind: say('地区', 'Place'),
          label: one.name ?? one.code,
          detail: `${pathOf(one.path ?? [])} · ${one.code}`,
          ...ofPlace(one.code, kind),
        })),
        ...(data?.collectiveContracts?.nodes ?? []).map((one) => ({
          id: one.id,
          kind: say('集体合同', 'Contract'),
          label: one.title,
          detail: say(`至 ${day(one.expiresOn)}`, `until ${day(one.expiresOn)}`),
          path: '/union/contract',
          params: { id: one.id },
        })),
        ...direct,
      ];
    },
    [asker, kind],
  );
}

/** The screen of an enterprise for each kind of participant. */
const FIRM_SCREENS: Record<string, string> = { COURT: '/court/search', LABOUR: '/labour', INSURANCE: '/labour' };

function firm(code: string, label: string, kind: string): Suggestion {
  const path = FIRM_SCREENS[kind] ?? '/union';
  return { id: code, kind: say('企业', 'Firm'), label, path, params: { firm: code } };
}

/** The screen of a region for each kind of participant. */
const PLACE_SCREENS: Record<string, string> = { COURT: '/court/search', LABOUR: '/labour/overdue', INSURANCE: '/insurance/gaps' };

const ofPlace = (code: string, kind: string): { path: string; params: Params } => ({
  path: PLACE_SCREENS[kind] ?? '/union/search',
  params: { place: code },
});

function ofCode(found: Recognised, kind: string): Suggestion[] {
  switch (found.kind) {
    case 'credit-code':
      return [firm(found.code, found.code, kind)];
    case 'case-number':
      return [{ id: found.number, kind: say('案号', 'Case'), label: found.number, path: '/court', params: { number: found.number } }];
    case 'arbitration-number':
      return [
        {
          id: found.number,
          kind: say('仲裁案号', 'Arbitration'),
          label: found.number,
          path: '/court/search',
          params: { words: found.number },
        },
      ];
    case 'contract':
      return [{ id: found.id, kind: say('集体合同', 'Contract'), label: found.id, path: '/union/contract', params: { id: found.id } }];
    case 'claim':
      return [
        {
          id: found.number,
          kind: say('待遇申请', 'Claim'),
          label: found.number,
          path: '/insurance/claim',
          params: { number: found.number, matter: `injury-claim/${found.number}` },
        },
      ];
    case 'transfer':
      return [
        { id: found.id, kind: say('转移接续', 'Transfer'), label: found.id, path: '/insurance/transfers', params: { transfer: found.id } },
      ];
    case 'region-code':
      return [{ id: found.code, kind: say('地区', 'Place'), label: found.code, ...ofPlace(found.code, kind) }];
    case 'statute':
      return [
        {
          id: found.article,
          kind: say('法条', 'Statute'),
          label: found.article,
          path: '/court/search',
          params: { statute: found.article },
        },
      ];
    case 'words':
      return [
        {
          id: 'clauses',
          kind: say('合同条款', 'Clauses'),
          label: found.words,
          detail: say('在集体合同中检索', 'search in collective contracts'),
          path: '/union/search',
          params: { words: found.words },
        },
        {
          id: 'cases',
          kind: say('裁判文书', 'Judgments'),
          label: found.words,
          detail: say('在裁判文书中检索', 'search in judgments'),
          path: '/court/search',
          params: { words: found.words },
        },
      ];
  }
}
