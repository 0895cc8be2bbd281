#!/usr/bin/env bash
# iso20022.js: a reversal in a bank statement is never one, and account numbers and references lose their leading noughts.
#
# Expected: RvslInd is an xs:boolean (camt.053.001.02, ReportEntry2); `reversal` of an entry is true where it says true. Identifications are
# texts (Max35Text, Max34Text): 0000123456789 is that account and no other. The package types accountNumber and the references as
# strings, and keeps NtryRef and Cd as texts for the sake of their noughts, as a comment in it says.
# Seen with iso20022.js 0.0.15: the XML is read with values made numbers and booleans and then compared with the text 'true', so that
# `reversal` is false for true, and for 1 as well. Account 0000123456789 is "123456789", the payment 00042 is the number 42, and so are
# remittance texts. Ids with letters and IBANs are right. Wages that came back look paid; a payment matched by its number is another's.
# What we do: the hub reads no bank statements; identifiers in files are texts, whatever they look like (subgraphs/shared/import).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund iso20022.js@0.0.15
cat >run.mjs <<'JS'
import { CashManagementEndOfDayReport } from 'iso20022.js';
const entry = (reference, reversed, account) => `<Ntry><NtryRef>${reference}</NtryRef><Amt Ccy="EUR">4000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
  <RvslInd>${reversed}</RvslInd><Sts>BOOK</Sts><BookgDt><Dt>2026-09-12</Dt></BookgDt><BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd>
  <NtryDtls><TxDtls><Refs><PmtInfId>${reference}</PmtInfId></Refs><RltdPties><Cdtr><Nm>Worker</Nm></Cdtr>
  <CdtrAcct><Id><Othr><Id>${account}</Id></Othr></Id></CdtrAcct></RltdPties><RmtInf><Ustrd>0042</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-09-12T18:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>S-1</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>2026-09-12T18:00:00Z</CreDtTm>
<Acct><Id><Othr><Id>0012345678</Id></Othr></Id><Svcr><FinInstnId><BIC>TESTDEFF</BIC></FinInstnId></Svcr></Acct>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">10000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-09-12</Dt></Dt></Bal>
${entry('00042', 'true', '0000123456789')}${entry('00043', '1', 'T000123456789')}${entry('00044', 'false', '0000123456789')}
</Stmt></BkToCstmrStmt></Document>`;
const { entries } = CashManagementEndOfDayReport.fromXML(xml);
const seen = entries.map(({ referenceId, reversal, transactions: [{ paymentInformationId, remittanceInformation, creditor }] }) =>
  [referenceId, `reversal ${reversal}`, JSON.stringify([paymentInformationId, remittanceInformation, creditor.account.accountNumber])].join(' '));
console.log('true, 1, false:');
for (const line of seen) console.log(' ', line);
const known = ['00042 reversal false [42,42,"123456789"]', '00043 reversal false [43,42,"T000123456789"]', '00044 reversal false [44,42,"123456789"]'];
process.exit(seen.join() === known.join() ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
