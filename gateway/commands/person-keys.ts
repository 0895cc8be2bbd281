import { openTableKeys } from '../start/data-folder.ts';

const USAGE = `Writes the keys under which each database stores persons, one file each: table-keys/labour.json and so on.

  PERSON_SECRET_FILE=FILE npm run --silent person-keys -- FOLDER

They are made of the first key of the register of persons. A file that is there stays as it is. To give a database another key,
add it behind the former ones in its file and start its process anew: what it stores is put under the new key.
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
