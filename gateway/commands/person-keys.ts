import { openTableKeys } from '../start/data-folder.ts';

const USAGE = `Writes the keys under which each database stores persons, one file each: table-keys/labour.json and so on.

  PERSON_SECRET_FILE=FILE npm run --silent person-keys -- FOLDER

The keys are derived from the first key of the register of persons. Existing files are not changed. To change the key of a database,
append a key to its file and restart its process: the stored persons are then rewritten under the new key.
`;

const [folder, ...more] = process.argv.slice(2);
const { PERSON_SECRET_FILE: register } = process.env;
if (folder === '--help' || folder === '-h') process.stdout.write(USAGE);
else if (!folder || !register || more.length > 0) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else
  try {
    for (const file of Object.values(openTableKeys(folder, register))) process.stdout.write(`${file}\n`);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 2;
  }
