import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import type { TranslatorAnswer, TranslatorQuestion } from '../../subgraphs/shared/import/person-translator.ts';
import { personKeyFile } from '../start/data-folder.ts';
import { programArguments } from '../start/processes.ts';
import { agencyAddress } from './agency-address.ts';

const NO_REGISTER =
  'the file contains document numbers, and the register of persons cannot be reached: run this command where the hub runs (--data), set SHARING_DATABASE_URL and PERSON_SECRET_FILE, or let the sharing authority translate the numbers (文件含证件号码，此处无法连接人员登记：请在枢纽所在机器上运行（--data），或者设置 SHARING_DATABASE_URL 和 PERSON_SECRET_FILE，或者由共享主管部门转换)';

/** The settings of the register of persons: from the environment, or from the local hub of a folder. */
export function registerSettings(folder: string | undefined, env: NodeJS.ProcessEnv): Record<string, string> | undefined {
  const { SHARING_DATABASE_URL: url, PERSON_SECRET_FILE: keys, IDENTIFIER_MODE: mode } = env;
  if (url && keys) return { DATABASE_URL: url, PERSON_SECRET_FILE: keys, ...(mode && { IDENTIFIER_MODE: mode }) };
  const local = folder && agencyAddress(folder, 'sharing');
  if (!folder || !local || !fs.existsSync(personKeyFile(folder))) return undefined;
  return { DATABASE_URL: local, PERSON_SECRET_FILE: personKeyFile(folder), IDENTIFIER_MODE: 'synthetic' };
}

/**
 * Relays the requests of an import to a process that can access the register of persons. This process is started at the
 * first request.
 */
export function relayPersons(importer: ChildProcess, settings: Record<string, string> | undefined): { stop(): void } {
  let translator: ChildProcess | undefined;
  const reply = (answer: TranslatorAnswer) => void (importer.connected && importer.send(answer));
  importer.on('message', (question: TranslatorQuestion) => {
    if (!('translate' in question)) return;
    if (!settings) {
      // Without the register pseudonyms are not checked.
      const { numbers } = question.translate;
      return reply(numbers.length > 0 ? { refused: NO_REGISTER } : { persons: [], unknown: [], merged: {} });
    }
    translator ??= startTranslator(settings, reply);
    translator.send(question);
  });
  return { stop: () => void translator?.kill() };
}

function startTranslator(settings: Record<string, string>, reply: (answer: TranslatorAnswer) => void): ChildProcess {
  const { PATH, TZ } = process.env;
  const child = spawn(process.execPath, programArguments('subgraphs/sharing/translate.js'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...(PATH && { PATH }), ...(TZ && { TZ }), ...settings },
  });
  child.on('message', reply);
  child.once('exit', (code) => {
    if (code !== null) reply({ failed: 'the register of persons cannot be opened; see the reason above (无法打开人员登记，原因见上)' });
  });
  return child;
}
