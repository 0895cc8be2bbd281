#!/usr/bin/env bash
# tsx: whether decorators are compiled depends on the folder a program is started from.
#
# Expected: the tsconfig.json nearest to a source file decides, as with tsc and editors.
# Seen with tsx 4.23.15: the tsconfig.json of the current folder decides; from another folder `experimentalDecorators` is not
# seen and a parameter decorator is a syntax error.
# What we do: programs are compiled with the project's settings before they run.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/project" "$folder/elsewhere"
cd "$folder/project"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund tsx@4.23.15
echo '{ "compilerOptions": { "experimentalDecorators": true } }' >tsconfig.json
cat >program.ts <<'TS'
const named = (_target: object, _name: string | symbol, index: number) => console.log(`parameter ${index} is decorated`);
class Greeter {
  greet(@named name: string) {
    return name;
  }
}
new Greeter().greet('you');
TS
tsx="$folder/project/node_modules/.bin/tsx"
inside=$(cd "$folder/project" && "$tsx" program.ts 2>&1 || true)
outside=$(cd "$folder/elsewhere" && "$tsx" "$folder/project/program.ts" 2>&1 || true)
echo "started in the project : $inside"
echo "started elsewhere      : $(grep -m1 -i decorator <<<"$outside" || tail -1 <<<"$outside")"
[[ $inside == 'parameter 0 is decorated' && $outside != *'parameter 0 is decorated'* ]] || { echo 'the behaviour has changed'; exit 1; }
