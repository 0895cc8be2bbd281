#!/usr/bin/env bash
# type-graphql: two resolver classes of one object type may not use the same method name, even for fields of other names.
#
# Expected: a field is resolved by the method that carries its decorator.
# Seen with type-graphql 2.0.0-rc.4 and graphql 16.15.0: fields are matched to methods by object type and method name, so the
# first class's field is answered by whichever method of that name comes first.
# What we do: a test of the house forbids the same method name in two resolver classes of one type.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 graphql-scalars@1.25.0 type-graphql@2.0.0-rc.4 reflect-metadata@0.2.2
cat >run.cjs <<'JS'
require('reflect-metadata');
const { Field, FieldResolver, ObjectType, Query, Resolver, buildSchemaSync } = require('type-graphql');
const { graphqlSync, printSchema } = require('graphql');
const on = (decorators, target, name) => Reflect.decorate(decorators, target, name, Object.getOwnPropertyDescriptor(target, name));
class Book {}
on([Field(() => String)], Book.prototype, 'title');
ObjectType('Book')(Book);
class First {
  book() { return new Book(); }
  list() { return 'first'; }
}
on([Query(() => Book)], First.prototype, 'book');
on([FieldResolver(() => String, { name: 'authors' })], First.prototype, 'list');
Resolver(() => Book)(First);
class Second {
  list() { return 'second'; }
}
on([FieldResolver(() => String, { name: 'readers' })], Second.prototype, 'list');
Resolver(() => Book)(Second);
let seen;
try {
  const schema = buildSchemaSync({ resolvers: [First, Second], validate: false });
  seen = JSON.stringify(graphqlSync({ schema, source: '{ book { authors readers } }' })) + ' fields: ' + Object.keys(schema.getType('Book').getFields());
} catch (error) {
  seen = `error: ${error.message}`;
}
console.log('expected: {"data":{"book":{"authors":"first","readers":"second"}}}');
console.log('seen    :', seen);
process.exit(seen.includes('"authors":"first","readers":"second"') ? 1 : 0);
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
