import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '../../../subgraphs/shared/start-error.ts';

/** The user as which PostgreSQL runs; empty if the hub itself is not root. */
export interface ServerAccount {
  uid?: number;
  gid?: number;
  name?: string;
}

/** PostgreSQL does not run as root, and initdb needs a user in the passwd file. The owner of existing data is kept. */
export function serverAccount(data: string): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  const users = passwd();
  if (fs.existsSync(data)) {
    const { uid } = fs.statSync(data);
    const owner = [...users].find(([, user]) => uid !== 0 && user.uid === uid);
    if (owner) return { ...owner[1], name: owner[0] };
    if (uid !== 0)
      throw new StartError(
        `${data} belongs to user ${uid}, which is not in the passwd file`,
        'change its owner to an existing user (chown -R).',
      );
  }
  for (const name of ['postgres', process.env.SUDO_USER, 'node', 'nobody']) {
    const user = name ? users.get(name) : undefined;
    if (user && user.uid !== 0) return { ...user, name };
  }
  throw new StartError('the hub runs as root, and there is no other user that can run PostgreSQL', 'run the hub as a normal user.');
}

/** Whether the account can enter every folder above `target`. */
export function canReach(target: string, account: ServerAccount): boolean {
  if (account.uid === undefined) return true;
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    if (fs.existsSync(folder)) {
      const { uid, gid, mode } = fs.statSync(folder);
      const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
      if (!(mode & bit)) return false;
    }
    if (folder === path.dirname(folder)) return true;
  }
}

function passwd(): Map<string, { uid: number; gid: number }> {
  const users = new Map<string, { uid: number; gid: number }>();
  for (const line of fs.readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && uid && gid) users.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return users;
}
