import * as z from 'zod';
import type { FoundRecord } from '../../shared/operations/connector-operations.ts';
import { isPartOf } from '../../shared/vendors/awork/find/find-project.ts';
import { timeRecord } from '../../shared/vendors/awork/find/finding.ts';
import { plainEmail } from '../../shared/vendors/awork/directory.ts';
import type { HqUser } from '../../shared/vendors/hq/port.ts';
import type { HqAworkSearch } from './find-projects.ts';
import { askHq } from './find-projects.ts';
import { findWords } from './find-wordings.ts';

/** Our link alone knows where a reporting came from: HQ keeps no reference of ours on it. */
export async function findReporting(id: string, search: HqAworkSearch): Promise<FoundRecord[]> {
  const { run, remark } = search;
  const link = await run.links.findByTarget(run.connection.id, 'time', id);
  if (link) {
    remark(findWords.reportingFrom, { id });
    return [timeRecord(link.key.sourceId)];
  }
  const asked = await askHq(search, () => run.hq.reporting(Number(id)));
  if (asked?.answer) remark(findWords.reportingNotOurs, { id });
  return [];
}

const ofPerson = z.object({ hqUserId: z.int().optional(), day: z.string().optional() });

/** What came to HQ for people of that name or address, newest first; by our own links, where awork cannot be asked. */
export async function rememberedTimes(text: string, search: HqAworkSearch): Promise<FoundRecord[]> {
  const { run, remark } = search;
  const users = (await askHq(search, () => run.people.hqUsers()))?.answer ?? [];
  const meant = users.filter((user) => isLike(text, user));
  if (meant.length === 0) return [];
  const times: { id: string; day: string }[] = [];
  for await (const { key, targetId, data } of run.links.list(run.connection.id, 'time')) {
    const { hqUserId, day = '' } = ofPerson.safeParse(data ?? {}).data ?? {};
    const isTheirs = meant.some(({ id }) => id === hqUserId);
    if (isTheirs && targetId !== undefined) times.push({ id: key.sourceId, day });
  }
  for (const { name } of meant) remark(findWords.timesInHq, { person: name });
  return times.toSorted((one, other) => other.day.localeCompare(one.day)).map(({ id }) => timeRecord(id));
}

/** A part of a name of some length, or the whole address. */
function isLike(text: string, { name, email }: HqUser): boolean {
  const isAddress = email !== undefined && plainEmail(email) === plainEmail(text);
  return isAddress || (text.length >= 3 && isPartOf(text, name));
}
