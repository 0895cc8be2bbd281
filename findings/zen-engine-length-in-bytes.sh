#!/usr/bin/env bash
# @gorules/zen-engine: the length of a Chinese text is three times that of the text.
#
# Expected: len of a text counts its characters (the page of functions gives len("string") as 6), as a rule such as "a reason has 10 to
# 200 characters" (理由不少于10字) needs; in the list of characters that split gives, it is four for 劳动合同.
# Seen with @gorules/zen-engine 0.54.0: len counts bytes of UTF-8: 12 for 劳动合同, 2 for é; a reason of four characters passes a rule of ten.
# Texts in English are right, and so are contains, startsWith and trim, also with Chinese spaces.
# What we do: the hub's rules are functions of its own; texts are counted in characters, as PostgreSQL does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @gorules/zen-engine@0.54.0
cat >run.cjs <<'JS'
const { evaluateExpressionSync } = require('@gorules/zen-engine');
const asked = ['len("string")', 'len("劳动合同")', 'len("é")', 'len(reason) >= 10', 'len(split("劳、动、合、同", "、"))', 'startsWith("劳动合同", "劳动")'];
const seen = asked.map((expression) => evaluateExpressionSync(expression, { reason: '未付工资' }));
asked.forEach((expression, i) => console.log(expression.padEnd(36), JSON.stringify(seen[i])));
process.exit(JSON.stringify(seen) === '[6,12,2,true,4,true]' ? 0 : 1);
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
