#!/usr/bin/env bash
# @theguild/federation-composition and @apollo/composition: the same subgraphs compose with one and not with the other, or into another contract.
#
# Expected: the first is "a drop-in replacement" with "the same set of validation rules and exact same error messages" (its page). Types of an argument
# that differ by what may be null are compatible, and the stricter one is taken (Apollo, Composition rules: a shared field has compatible
# argument types).
# Seen with @theguild/federation-composition 0.27.0 and @apollo/composition 2.14.4: [ID!] in one subgraph and [ID] in another is
# FIELD_ARGUMENT_TYPE_MISMATCH, in an input FIELD_TYPE_MISMATCH, and becomes [ID!] with the other composer; ID! and ID are alike with both. A default that
# one of two subgraphs states is in the contract of the first and not in that of the second, which hints at it; an input field with a default that
# one subgraph lacks is left out by the second and an error with the first. The other way about, @requires with a literal argument whose default
# the subgraphs state differently passes with the first and is EXTERNAL_ARGUMENT_DEFAULT_MISMATCH with the second.
# A check in a registry with one and a build with the other disagree on the day of the release.
# What we do: one composer, @apollo/composition, in schema/compose.ts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 @apollo/composition@2.14.4 @theguild/federation-composition@0.27.0
cat >run.mjs <<'JS'
import { composeServices as apollo } from '@apollo/composition';
import { composeServices as guild } from '@theguild/federation-composition';
import { parse } from 'graphql';
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires"])\n';
const cases = {
  'ID! and ID': [/claims.*/, 'type Query { claims(no: ID!): Int @shareable }', 'type Query { claims(no: ID): Int @shareable }'],
  '[ID!] and [ID]': [/claims.*/, 'type Query { claims(no: [ID!]): Int @shareable }', 'type Query { claims(no: [ID]): Int @shareable }'],
  'default and none': [/claims.*/, 'type Query { claims(first: Int = 20): Int @shareable }', 'type Query { claims(first: Int): Int @shareable }'],
  'input with a default': [/(?<=input Filter[^{]*)\{[^}]*\}/, 'input Filter { no: ID first: Int! = 20 } type Query { a(by: Filter): Int }', 'input Filter { no: ID } type Query { b(by: Filter): Int }'],
  'required argument': [
    /total: Int/,
    'type Query { a: Case } type Case @key(fields: "id") { id: ID! sum(in: String = "CNY"): Int }',
    'type Case @key(fields: "id") { id: ID! sum(in: String): Int @external total: Int @requires(fields: "sum(in: \\"EUR\\")") }',
  ],
};
const seen = [];
for (const [name, [part, ...texts]] of Object.entries(cases)) {
  const services = texts.map((text, index) => ({ name: `s${index}`, url: `http://s${index}`, typeDefs: parse(link + text) }));
  const answers = [guild, apollo].map((compose) => {
    const { errors, supergraphSdl } = compose(services);
    return errors?.length ? errors[0].extensions.code : supergraphSdl.match(part)[0].replace(/\s+/g, ' ');
  });
  console.log(name.padEnd(21), '@theguild:', answers[0].padEnd(44), '@apollo:', answers[1]);
  seen.push(answers.join(' | '));
}
const known = [
  'claims(no: ID!): Int | claims(no: ID!): Int',
  'FIELD_ARGUMENT_TYPE_MISMATCH | claims(no: [ID!]): Int',
  'claims(first: Int = 20): Int | claims(first: Int): Int',
  'REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH | { no: ID }',
  'total: Int | EXTERNAL_ARGUMENT_DEFAULT_MISMATCH',
];
process.exit(seen.join() === known.join() ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
