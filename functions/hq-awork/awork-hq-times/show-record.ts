import type { SourceRecord } from '../../../shared/direction.ts';
import type { Link } from '../../../shared/links/link.ts';
import { showEntry } from '../../../shared/vendors/awork/times/show-entry.ts';
import type { HqAworkRun } from '../run.ts';
import { readPhaseLink } from './ensure-phase.ts';
import { listName } from './value-words.ts';

/** An entry or list as awork has it. What stands for entries of a kind is no record there. */
export async function showRecord(
  entity: string,
  id: string,
  { data }: Pick<Link, 'data'>,
  { awork }: HqAworkRun,
): Promise<SourceRecord | undefined> {
  if (entity === 'time') {
    const entry = await awork.timeEntry(id);
    return entry && showEntry(entry);
  }
  const { aworkProjectId } = entity === 'phase' ? readPhaseLink(data) : {};
  if (aworkProjectId === undefined) return undefined;
  const list = (await awork.taskLists(aworkProjectId)).find((each) => each.id === id);
  return list && { fields: [{ field: listName.en, value: list.name }] };
}
