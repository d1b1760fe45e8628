import * as z from 'zod';
import { Failure } from '../../shared/failure.ts';
import type { Swept } from '../../shared/direction.ts';
import type { Link } from '../../shared/links/link.ts';
import type { Details } from '../../shared/reason.ts';
import type { HqAbsence, HqUser } from '../../shared/vendors/hq/port.ts';
import type { PersonioPerson } from '../../shared/vendors/personio/port.ts';
import type { PersonioHqTools } from '../connectors/personio-hq-tools.ts';
import { absenceTypes } from '../connectors/personio-hq-tools.ts';
import { checkDeletions } from './check-deletions.ts';
import type { Listed } from './compare-absences.ts';
import { compareListed, compareMissing } from './compare-absences.ts';
import { matchPeople } from './match-people.ts';
import { rememberMatches } from './person-link.ts';
import { absenceReasons } from './reasons.ts';
import { sendRecords } from './send-records.ts';

const cursorSchema = z.object({ apiVersion: z.string() });

/**
 * `all`: compares everything from the start date on. Throws before anything is sent when a list cannot be read to its
 * end or cannot be right, and after everything else was sent when there is too much to delete.
 */
export async function sweepAll(
  cursor: unknown,
  approved: Details | undefined,
  tools: PersonioHqTools,
): Promise<Swept> {
  checkVersion(cursor, tools);
  const listed = await readEverything(tools);
  const { settings } = tools;
  const { differences, unmapped } = compareListed(listed, settings, tools.now());
  const all = [...differences, ...compareMissing(listed, settings, tools.now())];
  const kept = all.filter(({ isDeletion }) => !isDeletion);
  const deletions = all.filter(({ isDeletion }) => isDeletion);
  await sendRecords(
    'absence',
    kept.map(({ id }) => id),
    'sweep',
    tools,
  );
  const ours = [...listed.links.values()].filter(({ targetId }) => targetId !== undefined).length;
  checkDeletions({ count: deletions.length, ours }, approved, settings);
  await sendRecords(
    'absence',
    deletions.map(({ id }) => id),
    approved ? 'replay' : 'sweep',
    tools,
  );
  const report = { people: listed.matches.size, absences: listed.absences.length, ...unmappedText(unmapped) };
  return { cursor: { apiVersion: tools.apiVersion }, sent: all.length, report };
}

/** Our links come first: what is linked while the lists are read must not look as if it were missing from them. */
async function readEverything(tools: PersonioHqTools): Promise<Listed> {
  const { links: store, connection, hq, personio, settings } = tools;
  const links = new Map<string, Link>();
  for await (const link of store.list(connection.id, 'absence')) links.set(link.key.sourceId, link);
  const matches = await matchEverybody(tools);
  const types = await absenceTypes(tools);
  const held = new Map<number, HqAbsence>();
  for await (const absence of hq.absences()) held.set(absence.id, absence);
  const absences = await Array.fromAsync(personio.absences({ fromDay: settings.startDate }));
  return { absences, types, matches, held, links };
}

async function matchEverybody(tools: PersonioHqTools) {
  const people = await tools.personio.people();
  checkPeople(people);
  const users: HqUser[] = await tools.hq.users();
  const matches = matchPeople(people, users);
  await rememberMatches(matches, tools);
  return matches;
}

function checkPeople(people: readonly PersonioPerson[]): void {
  if (people.length === 0) throw new Failure(absenceReasons['nobody-listed']);
  if (people.every(({ email }) => email === undefined))
    throw new Failure(absenceReasons['emails-not-readable']);
}

/** The two generations of Personio's API number absences differently, so everything would look deleted and new. */
function checkVersion(cursor: unknown, { apiVersion: after }: PersonioHqTools): void {
  const before = cursorSchema.safeParse(cursor).data?.apiVersion;
  if (before === undefined || before === after) return;
  throw new Failure(absenceReasons['api-version-changed'], { details: { before, after } });
}

function unmappedText(unmapped: ReadonlyMap<string, number>): Details {
  if (unmapped.size === 0) return {};
  const counts = [...unmapped].toSorted(([, one], [, other]) => other - one);
  return { unmapped: counts.map(([name, count]) => `${name} (${count})`).join(', ') };
}
