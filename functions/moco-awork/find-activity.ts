import type { FoundRecord } from '../../shared/operations/connector-operations.ts';
import { timeRecord } from '../../shared/vendors/awork/find/finding.ts';
import { entryOf } from './awork-moco-times/time-link.ts';
import type { MocoAworkSearch } from './find-projects.ts';
import { findWords } from './find-wordings.ts';

/** The link knows where an activity came from; without one, our mark on the activity does. `quiet` where it need not be one. */
export async function findActivity(
  id: string,
  search: MocoAworkSearch,
  quiet = false,
): Promise<FoundRecord[]> {
  const { run, remark, ask } = search;
  const link = await run.links.findByTarget(run.connection.id, 'time', id);
  if (link) {
    remark(findWords.activityFrom, { id });
    return [timeRecord(link.key.sourceId)];
  }
  const asked = await ask('moco', () => run.moco.activity(Number(id)));
  if (!asked) return [];
  const entry = asked.answer && entryOf(asked.answer);
  if (entry !== undefined) remark(findWords.activityMarked, { id });
  else if (asked.answer) remark(findWords.activityNotOurs, { id });
  else if (!quiet) remark(findWords.noActivity, { id });
  return entry === undefined ? [] : [timeRecord(entry)];
}
