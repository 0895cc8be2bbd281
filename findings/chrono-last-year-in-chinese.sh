#!/usr/bin/env bash
# chrono-node: last year's date in Chinese is this year's, and twelve at night is noon.
#
# Expected: what is not understood is not answered, as for 明年春节 and 本月底; of 去年十月一日 the year is last year's, 晚上十二点 is midnight. The
# page lists Chinese among the languages that are partly supported, which one reads as some phrases being left out, and 昨天, 下周一, 三天后,
# 二〇二六年十一月二十九日 and 凌晨十二点 are right.
# Seen with chrono-node 2.10.3 (zh.hans), asked on 29 November 2026: of 去年十月一日 it takes 年十月一日 and answers 1 October 2026, likewise for
# 前年 and 明年; 晚上十二点 is 12:00 of the day; of 一个半小时后 it takes 半小时后 and answers half an hour. In English, too, the year is
# left out of 1 October last year, but there it is a second answer beside the first.
# A statement such as 去年十月一日入职 puts the beginning of an employment, and all that is counted from it, a year late.
# What we do: days come as dates; no text is searched for them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >run.mjs <<'JS'
import { en, zh } from 'chrono-node';
const now = new Date(2026, 10, 29, 12);
const local = (date) => `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()} ${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
const read = (text) => zh.hans.parse(text, now).map(({ text: taken, start }) => `${taken} ${local(start.date())}`).join(';');
const asked = ['去年十月一日', '前年十月一日', '明年十月一日', '晚上十二点', '一个半小时后', '二〇二五年十月一日', '凌晨十二点', '昨天', '明年春节'];
const seen = asked.map((text) => {
  console.log(text, '→', read(text) || 'nothing');
  return read(text);
});
const known = [
  ...Array(3).fill('年十月一日 2026-10-1 12:00'), '晚上十二点 2026-11-29 12:00', '半小时后 2026-11-29 12:30',
  '二〇二五年十月一日 2025-10-1 12:00', '凌晨十二点 2026-11-29 0:00', '昨天 2026-11-28 12:00', '',
];
process.exit(seen.join() === known.join() ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
