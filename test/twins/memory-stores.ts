import { commonReasons } from '../../shared/common-reasons.ts';
import type { Connection, ConnectionStore } from '../../shared/connections/connection.ts';
import { Failure } from '../../shared/failure.ts';
import type { History, HistoryEntry } from '../../shared/history/history.ts';
import type { LinkKey } from '../../shared/links/link.ts';
import type { Bounce, BounceNotes } from '../../shared/notices/bounces.ts';
import { withBounce } from '../../shared/notices/bounces.ts';
import type { DigestState } from '../../shared/notices/digests.ts';
import { createNotices } from '../../shared/notices/create-notices.ts';
import type { Mail, Notices } from '../../shared/notices/notice.ts';
import type { Told, ToldStore } from '../../shared/notices/told.ts';
import { toldSchema } from '../../shared/notices/told.ts';
import type { Pointer } from '../../shared/pointer.ts';
import type { ConnectionSecret, SecretStore } from '../../shared/secrets/connection-secret.ts';
import type { Deletions } from '../../shared/store/deletions.ts';
import { DELETION_WINDOW_HOURS, checkDeletions } from '../../shared/store/deletions.ts';
import type { HookNoteKind, HookNotes, LastHooks } from '../../shared/store/hook-notes.ts';
import { noteSeconds } from '../../shared/store/hook-notes.ts';
import type { Discarded, LetterNotes } from '../../shared/store/letter-notes.ts';
import type { HookWatch, HookWatches } from '../../shared/store/hook-watch.ts';
import type { Locks } from '../../shared/store/locks.ts';
import type { Reminders } from '../../shared/store/reminders.ts';
import type { WatchTurns } from '../../shared/store/watch-turns.ts';
import type { Versioned, VersionedItem } from '../../shared/store/versioned-item.ts';

type Clock = () => Date;

export function createMemoryConnections(): ConnectionStore {
  const connections = new Map<string, Connection>();
  return {
    get: async (id) => structuredClone(connections.get(id)),
    async put(connection) {
      connections.set(connection.id, structuredClone(connection));
    },
    async change(id, change) {
      const changed = change(structuredClone(connections.get(id)));
      if (changed) connections.set(id, structuredClone(changed));
      return changed;
    },
    list: async (connector) =>
      structuredClone([...connections.values()].filter((each) => each.connector === connector)),
  };
}

export function createMemorySecrets(): SecretStore {
  const secrets = new Map<string, ConnectionSecret>();
  return {
    read: async ({ id }) => structuredClone(secrets.get(id)),
    async write({ id }, secret) {
      // As JSON, which is how Secrets Manager keeps it.
      secrets.set(id, JSON.parse(JSON.stringify(secret)) as ConnectionSecret);
    },
    async remove({ id }) {
      secrets.delete(id);
    },
  };
}

export function createMemoryReminders(): Reminders {
  const pointers = new Map<string, Pointer>();
  const keyOf = ({ connection, direction, entity, id }: Pointer) =>
    [connection, direction, entity, id].join('#');
  return {
    async remind(pointer) {
      if (pointer.force || !pointers.get(keyOf(pointer))?.force) pointers.set(keyOf(pointer), pointer);
    },
    async *list(connection) {
      yield* [...pointers.values()].filter((pointer) => pointer.connection === connection);
    },
    async forget(pointer) {
      if (pointers.get(keyOf(pointer))?.at === pointer.at) pointers.delete(keyOf(pointer));
    },
  };
}

export function createMemoryHistory(): History {
  const entries = new Map<string, HistoryEntry[]>();
  return {
    async note(connection, entry) {
      entries.set(connection, [...(entries.get(connection) ?? []), structuredClone(entry)]);
    },
    list: async (connection, limit) =>
      (entries.get(connection) ?? []).toSorted((one, other) => (one.at < other.at ? 1 : -1)).slice(0, limit),
  };
}

export function createMemoryLocks(now: Clock, lockSeconds = 60): Locks {
  const heldUntil = new Map<string, number>();
  return {
    async alone(connection, name, work) {
      const key = `${connection}#${name}`;
      const until = now().getTime() + lockSeconds * 1000;
      if ((heldUntil.get(key) ?? 0) > now().getTime())
        throw new Failure(commonReasons['claim-held'], { retryAfterSeconds: 2 });
      heldUntil.set(key, until);
      try {
        return await work();
      } finally {
        if (heldUntil.get(key) === until) heldUntil.delete(key);
      }
    },
  };
}

export function createMemoryDeletions(now: Clock): Deletions {
  const counts = new Map<string, number>();
  return {
    async allow(connection, direction, cause) {
      const window = Math.floor(now().getTime() / (DELETION_WINDOW_HOURS * 3_600_000));
      const key = `${connection.id}#${direction}#${window}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      checkDeletions(connection, count, cause);
    },
  };
}

export function createMemoryNotices(): Notices & { mails: Mail[] } {
  const mails: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void mails.push(mail) };
  return { mails, ...createNotices({ mailer, facts: {} }, createMemoryTold()) };
}

export function createMemoryTold(): ToldStore {
  const values = createMemoryVersions<Told>(() => toldSchema.parse({}));
  const pauses = new Map<string, string>();
  return {
    ...values,
    async notePause(connection, at) {
      pauses.set(connection, at);
    },
    notedPause: async (connection) => pauses.get(connection),
  };
}

export function createMemoryDigests(): VersionedItem<DigestState> {
  const { read, replace } = createMemoryVersions<DigestState>(() => ({}));
  return { read: () => read(''), replace: (value, revision) => replace('', value, revision) };
}

export function createMemoryBounces(): BounceNotes {
  const kept = new Map<string, Bounce[]>();
  return {
    async note(connection, bounce) {
      const bounces = withBounce(kept.get(connection) ?? [], bounce);
      if (bounces) kept.set(connection, structuredClone(bounces));
      return bounces !== undefined;
    },
    list: async (connection) => structuredClone(kept.get(connection) ?? []),
  };
}

export function createMemoryVersions<T>(empty: () => T) {
  const kept = new Map<string, Versioned<T>>();
  return {
    read: async (name: string) => structuredClone(kept.get(name) ?? { value: empty(), revision: 0 }),
    async replace(name: string, value: T, revision: number) {
      if ((kept.get(name)?.revision ?? 0) !== revision) return false;
      kept.set(name, structuredClone({ value, revision: revision + 1 }));
      return true;
    },
  };
}

export function createMemoryLetterNotes(): LetterNotes {
  const looks = new Map<string, { begunAt: string; doneAt?: string | undefined }>();
  const discarded = new Map<string, Discarded>();
  const recordKey = ({ connection, entity, sourceId }: LinkKey) => [connection, entity, sourceId].join('#');
  return {
    async beginLook(connection, at, unlessSince) {
      const before = looks.get(connection);
      if (before && before.begunAt > unlessSince) return undefined;
      looks.set(connection, { ...before, begunAt: at });
      return { doneBefore: before?.doneAt };
    },
    endLook: async (connection, at) => void looks.set(connection, { begunAt: at, doneAt: at }),
    discarded: async (key) => discarded.get(recordKey(key)),
    allDiscarded: async (connection) => (key) => discarded.get(recordKey({ ...key, connection })),
    async noteDiscarded(key, note) {
      const before = discarded.get(recordKey(key))?.letterAt;
      if (before === undefined || before <= note.letterAt) discarded.set(recordKey(key), note);
    },
  };
}

export function createMemoryHookNotes(now: Clock): HookNotes {
  const notes = new Map<string, string>();
  const keyOf = (connection: string, vendor: string, kind: HookNoteKind) => `${connection} ${vendor} ${kind}`;
  return {
    async note(connection, vendor, kind) {
      const before = notes.get(keyOf(connection, vendor, kind));
      const at = now().getTime();
      const refused = notes.get(keyOf(connection, vendor, 'refused')) ?? '';
      const isEnded = kind === 'accepted' && before !== undefined && before < refused;
      const isRecent = before !== undefined && Date.parse(before) > at - noteSeconds[kind] * 1000;
      if (isRecent && !isEnded) return false;
      notes.set(keyOf(connection, vendor, kind), new Date(at).toISOString());
      return true;
    },
    async last(connection, vendor) {
      const kinds = ['accepted', 'refused', 'unreadable'] as const;
      const known = kinds.flatMap((kind) => {
        const at = notes.get(keyOf(connection, vendor, kind));
        return at === undefined ? [] : [[kind, at]];
      });
      return Object.fromEntries(known) as LastHooks;
    },
  };
}

export function createMemoryHookWatches(): HookWatches {
  const watches = new Map<string, HookWatch>();
  return {
    read: async (connection, vendor) => structuredClone(watches.get(`${connection} ${vendor}`)),
    async write(connection, vendor, watch) {
      watches.set(`${connection} ${vendor}`, structuredClone(watch));
    },
  };
}

export function createMemoryWatchTurns(now: Clock): WatchTurns {
  const turns = new Map<string, string>();
  return {
    last: async (connection) => turns.get(connection),
    async begin(connection) {
      turns.set(connection, now().toISOString());
    },
  };
}
