import { language, say } from './say.ts';

const NOTHING = '—';
const DAY = 86_400_000;

const locale = () => (language() === 'zh' ? 'zh-CN' : 'en-GB');

export const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? NOTHING : value.toLocaleString(locale());

export const money = (value: string | null | undefined): string =>
  value === null || value === undefined
    ? NOTHING
    : say(
        `${Number(value).toLocaleString(locale(), { minimumFractionDigits: 2 })} 元`,
        `CNY ${Number(value).toLocaleString(locale(), { minimumFractionDigits: 2 })}`,
      );

/** A date in ISO format in both languages: 2026-11-28. */
export const day = (value: string | null | undefined): string => value ?? NOTHING;

/** An instant in Beijing time, to the minute. */
export const instant = (value: string | Date | null | undefined): string =>
  value ? new Date(value).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }) : NOTHING;

export const yesNo = (value: boolean | null | undefined): string =>
  value === null || value === undefined ? NOTHING : value ? say('是', 'yes') : say('否', 'no');

/** Today in Beijing. */
export const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Days from today to a date; negative for a past date. */
export const daysUntil = (value: string): number => Math.round((Date.parse(value) - Date.parse(today())) / DAY);
