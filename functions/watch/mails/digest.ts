import { DateTime } from 'luxon';
import type { Connection } from '../../../shared/connections/connection.ts';
import { actText } from '../../../shared/history/acts.ts';
import type { History } from '../../../shared/history/history.ts';
import type { BounceNotes } from '../../../shared/notices/bounces.ts';
import type { DigestState } from '../../../shared/notices/digests.ts';
import type { VersionedItem } from '../../../shared/store/versioned-item.ts';
import type { DigestEntry } from './digest-mail.ts';
import { digestMail } from './digest-mail.ts';
import type { Mailed } from './mail-connection.ts';
import type { MailDesk } from './mail-desk.ts';
import { isBeingSent, sendOnce, wasCutOff } from './send-once.ts';

/** Where operators begin their day. */
const ZONE = 'Europe/Berlin';
const HOUR = 6;
const DAY_MILLISECONDS = 24 * 3_600_000;

export interface DigestDesk extends Omit<MailDesk, 'links' | 'letterNotes'> {
  bounces: Pick<BounceNotes, 'list'>;
  history: Pick<History, 'list'>;
  digests: VersionedItem<DigestState>;
  /** Absent where nobody is told. */
  operatorAddress?: string | undefined;
}

/** Tells the operators once a day what needs them; nothing on a day on which nothing does. */
export async function sendDigest(desk: DigestDesk): Promise<Mailed> {
  const { mailer, operatorAddress, digests, facts } = desk;
  if (!mailer || !operatorAddress) return 'nothing to tell';
  const now = desk.now();
  const before = await digests.read();
  if (isBeingSent(before.value, now)) return 'somebody else is at it';
  const local = DateTime.fromJSDate(now, { zone: ZONE });
  const day = local.toISODate() ?? '';
  if (before.value.day === day || local.hour < HOUR) return 'nothing to tell';
  const from = before.value.upTo ?? new Date(now.getTime() - DAY_MILLISECONDS).toISOString();
  const entries = await collect(desk, from);
  const next = { day, upTo: now.toISOString() };
  const mail = digestMail(entries, { to: operatorAddress, facts, mayRepeat: wasCutOff(before.value) });
  const replace = (value: DigestState, revision: number) => digests.replace(value, revision);
  if (mail) {
    const isSent = await sendOnce({ before, next, mail }, replace, mailer, now);
    return isSent ? 'mailed' : 'somebody else is at it';
  }
  await replace(next, before.revision);
  return 'nothing to tell';
}

async function collect(desk: DigestDesk, from: string): Promise<DigestEntry[]> {
  const lists = await Promise.all(desk.connectors.map(({ id }) => desk.connections.list(id)));
  const entries: DigestEntry[] = [];
  for (const connection of lists.flat().filter(isOfInterest))
    entries.push(await entryOf(connection, desk, from));
  for (const connection of lists.flat().filter(({ status }) => status === 'cancelled'))
    entries.push(...(await endedEntry(connection, desk, from)));
  return entries.toSorted((one, other) => (one.connection.id < other.connection.id ? -1 : 1));
}

/** What runs or has stopped, and what its customer wants started. */
function isOfInterest({ status, liveAsked }: Connection): boolean {
  return status === 'active' || status === 'paused' || (status === 'prepared' && liveAsked !== undefined);
}

/** Whoever ends a connection does so last. */
const LAST_ACTS = 5;

/** One that ended and left something to be done by hand. */
async function endedEntry(connection: Connection, desk: DigestDesk, from: string): Promise<DigestEntry[]> {
  const acts = await desk.history.list(connection.id, LAST_ACTS);
  const left = acts.filter(({ act, at }) => act === 'left-to-do' && at > from);
  const words = left.map(({ act, details }) => actText(act, details, 'en'));
  return words.length > 0
    ? [{ connection, definitions: [], needs: [], solved: [], bounces: [], left: words }]
    : [];
}

async function entryOf(connection: Connection, desk: DigestDesk, from: string): Promise<DigestEntry> {
  const { causes, solved } = (await desk.told.read(connection.id)).value;
  const bounces = await desk.bounces.list(connection.id);
  const directions = desk.connectors.find(({ id }) => id === connection.connector)?.directions ?? [];
  return {
    connection,
    left: [],
    definitions: directions.map(({ definition }) => definition),
    needs: Object.entries(causes).map(([code, { count, since }]) => ({ code, count, since })),
    solved: solved.filter(({ at }) => at > from),
    bounces: bounces.filter(({ at }) => at > from),
  };
}
