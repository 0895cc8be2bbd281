#!/usr/bin/env bash
# proto3-json-serializer: numbers of 64 bits that are keys of a map become eight control characters, half a second is lost, and case_no is dropped.
#
# Expected: in the JSON mapping of Protocol Buffers (ProtoJSON) the keys of a map are texts: "20260331001"; a duration of minus one and a half
# seconds is "-1.500s"; a reader takes the name of a field as caseNo and as case_no, as it stands in the .proto file.
# Seen with proto3-json-serializer 3.0.6 and protobufjs 7.6.6, on which it stands: a map<int64, string> that came over the wire has
# keys like "\u0001\u0000\u0000…", the eight bytes of the number, and with no wire in between the right ones, as in tests. -1.5 seconds is written "-1s", and
# "-1.500s" is an error when read; 1.5 seconds are right. { "case_no": … } is read as an empty message, without an error. Maps by int32 are right.
# The clients of a large cloud use it to show messages; a map by case or ledger number is then unreadable.
# What we do: the hub speaks JSON and GraphQL only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund protobufjs@7.6.6 proto3-json-serializer@3.0.6
cat >run.mjs <<'JS'
import serializer from 'proto3-json-serializer';
import protobuf from 'protobufjs';
const { fromProto3JSON, toProto3JSON } = serializer;
const root = new protobuf.Root();
root.addJSON(protobuf.common.get('google/protobuf/duration.proto').nested);
const source = `syntax = "proto3"; package hub; message Cases {
  map<int64, string> titles = 1; map<int32, string> rooms = 2; google.protobuf.Duration late = 3; string case_no = 4; }`;
protobuf.parse(source, root, { keepCase: false });
const Cases = root.lookupType('hub.Cases');
const message = Cases.fromObject({ titles: { 20260331001: '工伤' }, rooms: { 12: '第三庭' }, late: { seconds: -1, nanos: -500000000 } });
const json = toProto3JSON(Cases.decode(Cases.encode(message).finish()));
const direct = Object.keys(toProto3JSON(message).titles).join();
const keys = Object.keys(json.titles).join();
console.log('key by int64:', JSON.stringify(keys), 'without the wire:', direct, 'by int32:', Object.keys(json.rooms).join(), 'duration:', json.late);
let refused = false;
try {
  fromProto3JSON(Cases, { late: '-1.500s' });
} catch {
  refused = true;
}
const names = [fromProto3JSON(Cases, { caseNo: 'A-1' }).caseNo, fromProto3JSON(Cases, { case_no: 'A-1' }).caseNo];
console.log('"-1.500s" is refused:', refused, ' caseNo and case_no are read:', JSON.stringify(names));
const same = keys.length === 8 && direct === '20260331001' && json.rooms[12] === '第三庭' && json.late === '-1s' && refused;
process.exit(same && names.join() === 'A-1,' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
