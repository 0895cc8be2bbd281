#!/usr/bin/env bash
# iso20022.js: a payment in yen or won is made for a hundredth of its amount, one in dinars for ten times.
#
# Expected: the package takes whole numbers in the smallest unit (100050 in CNY is written 1000.5); the amount of a message has as many
# fraction digits as ISO 4217 gives its currency (ActiveOrHistoricCurrencyAndAmount): JPY and KRW have none, BHD has three. An amount of
# 250000 yen is then 250000. The package's types take every currency.
# Seen with iso20022.js 0.0.15: the amount is divided by 100 in every currency. 250000 JPY is written <InstdAmt Ccy="JPY">2500</InstdAmt>,
# 1250500 fils (1250.500 BHD) are 12505. Reading camt.053 multiplies by 100 likewise, and by floating point: 4.35 is 434.99999999999994 cents.
# Euro, yuan and dollars are right when written, so that tests show nothing, and the message is valid: the bank pays it.
# What we do: amounts are whole fen in yuan, and the hub makes no payments.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund iso20022.js@0.0.15
cat >run.mjs <<'JS'
import { CashManagementEndOfDayReport, ISO20022 } from 'iso20022.js';
const party = (name, country) => ({
  name, id: name, account: { accountNumber: 'T0012345678' },
  agent: { bic: 'TESTDEFF', bankAddress: { country } }, address: { streetName: 'Street', townName: 'Town', postalCode: 'T-1', country },
});
const hub = new ISO20022({ initiatingParty: party('Employer', 'DE') });
const written = (amount, currency) => {
  const payment = hub.createSWIFTCreditPaymentInitiation([{ type: 'swift', direction: 'credit', amount, currency, creditor: party('Worker', 'JP') }]);
  return payment.serialize().match(/<InstdAmt Ccy="(\w+)">([^<]*)</).slice(1).join(' ');
};
const seen = [[100050, 'CNY'], [250000, 'JPY'], [250000, 'KRW'], [1250500, 'BHD']].map(([amount, currency]) => written(amount, currency));
console.log('100050 fen, 250000 yen, 250000 won, 1250500 fils are written:', seen.join(', '));
const balance = (amount, currency) => CashManagementEndOfDayReport.fromXML(`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-09-12T18:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>S-1</Id><CreDtTm>2026-09-12T18:00:00Z</CreDtTm><Acct><Id><Othr><Id>T1</Id></Othr></Id><Svcr><FinInstnId><BIC>TESTDEFF</BIC></FinInstnId></Svcr></Acct>
<Ntry><NtryRef>R1</NtryRef><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-09-12</Dt></BookgDt>
<BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd></Ntry></Stmt></BkToCstmrStmt></Document>`).entries[0].amount;
const read = [balance('1000.50', 'EUR'), balance('250000', 'JPY'), balance('4.35', 'EUR')];
console.log('1000.50 EUR, 250000 JPY and 4.35 EUR are read:', read.join(', '));
process.exit(seen.join() === 'CNY 1000.5,JPY 2500,KRW 2500,BHD 12505' && read.join() === '100050,25000000,434.99999999999994' ? 0 : 1);
JS
node run.mjs || { echo 'the behaviour has changed'; exit 1; }
