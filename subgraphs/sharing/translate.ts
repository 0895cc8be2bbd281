import { z } from 'zod';
import { personsUrl, readSettings } from '../shared/config.ts';
import { PersonKeys } from '../shared/identity/person-keys.ts';
import type { TranslatorAnswer, TranslatorQuestion } from '../shared/import/person-translator.ts';
import { start } from '../shared/lifecycle.ts';
import { sharingDatabase } from './database.ts';
import { PersonRepository } from './persons/person.repository.ts';
import { PersonService } from './persons/person.service.ts';

const settings = {
  DATABASE_URL: personsUrl,
  PERSON_SECRET_FILE: z.string().min(1),
  IDENTIFIER_MODE: z.enum(['synthetic', 'real']).default('real'),
};

// The process that `npm run import` starts beside that of the agency. It has the keys, receives document numbers and
// pseudonyms, and returns pseudonyms. It receives nothing else of the file, and the agency's process has no keys.
start(async () => {
  const { DATABASE_URL, PERSON_SECRET_FILE, IDENTIFIER_MODE: mode } = readSettings(settings, process.env);
  const database = sharingDatabase(DATABASE_URL, 2);
  const rows = new PersonRepository(database);
  const readAgain = () => PersonKeys.read(PERSON_SECRET_FILE);
  const persons = new PersonService(rows, { keys: readAgain(), readAgain, mode, perDay: 0 });
  await database.open();
  const answer = async ({ translate: { numbers, pseudonyms } }: TranslatorQuestion): Promise<TranslatorAnswer> => {
    const found = await persons.identifyMany(numbers);
    const known = pseudonyms.length > 0 ? await rows.known(undefined, pseudonyms) : new Map<string, string>();
    const merged = Object.fromEntries([...known].filter(([one, now]) => one !== now));
    return { persons: found, unknown: pseudonyms.filter((one) => !known.has(one)), merged };
  };
  process.on('message', (question: TranslatorQuestion) => {
    // The error message may contain document numbers, so only the error name is shown.
    answer(question)
      .catch(
        (error: Error): TranslatorAnswer => ({
          failed: `the register of persons is unavailable (${error.name}); try again (人员登记暂时无法查询，请稍后重试)`,
        }),
      )
      .then((said) => process.send?.(said));
  });
});
