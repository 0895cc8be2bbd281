#!/usr/bin/env bash
# TypeScript 6 and 7: a named function among inline ones narrows the inferred row type, and the inline ones no longer compile.
#
# Expected: the row type of a generic table comes from its rows, as with 5.9; a function that reads fewer fields of a row is a fine cell.
# Seen with typescript 6.0.3 and 7.0.2: where a column declares `cell(row: Row)` as a method, the parameter type of a named function is a
# candidate for Row as good as that of the rows. The wider type { note } wins, and the inline cells beside it fail with TS2339, far from the
# function that causes it. 5.9.3 compiles the same lines. Declared as a property, `cell: (row: Row) => string`, all three compile.
# What we do: the columns of gateway/console/parts/data-table.tsx declare their functions as properties.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
column() { echo "interface Column<Row> { cell$1 }
declare function table<Row>(given: { rows: readonly Row[]; columns: readonly Column<Row>[] }): void;
interface Step { at: string; note: string }
declare const steps: readonly Step[];
const noteOf = ({ note }: { note: string }): string => note;
table({ rows: steps, columns: [{ cell: ({ at }) => at }, { cell: noteOf }] });
export {};"; }
column '(row: Row): string;' >method.ts
column ': (row: Row) => string;' >property.ts
seen=''
for version in 5.9.3 6.0.3 7.0.2; do
  mkdir "$version" && (cd "$version" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund "typescript@$version")
  for file in method property; do
    errors=$("$version/node_modules/.bin/tsc" --noEmit --strict --target es2022 --module nodenext "$file.ts" | grep -c 'TS2339' || true)
    echo "typescript $version, cell as $file: $errors errors"
    seen="$seen$errors "
  done
done
[ "$seen" = '0 0 1 0 1 0 ' ] || { echo 'the behaviour has changed'; exit 1; }
