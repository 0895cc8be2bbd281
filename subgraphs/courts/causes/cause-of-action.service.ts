import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { loaderFor } from '../../shared/database/loader.ts';
import { badInput } from '../../shared/errors.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { CauseList } from './cause-list.ts';
import { CauseOfActionRepository } from './cause-of-action.repository.ts';
import { CauseOfAction } from './cause-of-action.type.ts';

/** Causes of action concerning work, in each version of the list. */
export class CauseOfActionService {
  private readonly causes: CauseOfActionRepository;

  constructor(db: Database) {
    this.causes = new CauseOfActionRepository(db);
  }

  /** Causes of a version; null means the version in force today. Throws BAD_USER_INPUT if there is no such version. */
  async of(context: RequestContext, version: string | null): Promise<CauseOfAction[]> {
    const list = await this.list(context);
    const asked = version === null ? list.versionOn(today()) : list.versions.find((one) => one.version === version);
    if (!asked) {
      const known = list.versions.map((one) => one.version).join(', ');
      throw badInput('version', 'unknown', `version must be one of ${known}`, '没有该版本的案由规定');
    }
    return list.rows.filter((row) => row.version === asked.version).map(({ code, version: of, name }) => CauseOfAction.of(code, of, name));
  }

  /** The list, loaded once per request. */
  list(context: RequestContext): Promise<CauseList> {
    return loaderFor<CauseList>(context, this, 'list', async (keys) => {
      const list = await this.causes.list(context);
      return keys.map(() => list);
    }).load('all');
  }
}
