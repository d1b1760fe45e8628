import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDynamoConnections } from '../../shared/connections/dynamo-connections.ts';
import type { Connection, ConnectionStore } from '../../shared/connections/connection.ts';
import { createPointer } from '../../shared/pointer.ts';
import { createDynamoHistory } from '../../shared/history/dynamo-history.ts';
import type { History, HistoryEntry } from '../../shared/history/history.ts';
import { createDynamoDeletions } from '../../shared/store/dynamo-deletions.ts';
import { createDynamoHookNotes } from '../../shared/store/dynamo-hook-notes.ts';
import type { HookNotes } from '../../shared/store/hook-notes.ts';
import { createDynamoLetterNotes } from '../../shared/store/dynamo-letter-notes.ts';
import type { LetterNotes } from '../../shared/store/letter-notes.ts';
import { createDynamoHookWatches } from '../../shared/store/dynamo-hook-watch.ts';
import type { HookWatch, HookWatches } from '../../shared/store/hook-watch.ts';
import { createDynamoLocks } from '../../shared/store/dynamo-locks.ts';
import { createDynamoReminders } from '../../shared/store/dynamo-reminders.ts';
import { createDynamoWatchTurns } from '../../shared/store/dynamo-watch-turns.ts';
import type { WatchTurns } from '../../shared/store/watch-turns.ts';
import {
  createMemoryConnections,
  createMemoryDeletions,
  createMemoryHistory,
  createMemoryHookNotes,
  createMemoryLetterNotes,
  createMemoryHookWatches,
  createMemoryLocks,
  createMemoryReminders,
  createMemoryWatchTurns,
} from '../twins/memory-stores.ts';
import type { TestTable } from './test-table.ts';
import { startTestTable } from './test-table.ts';
import { pausedWith } from '../../shared/connections/connection.ts';

let clock = Date.parse('2026-03-02T08:00:00Z');
const now = () => new Date(clock);
let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable(now);
});
afterAll(() => testTable.stop());

function connection(id: string, changes: Partial<Connection> = {}): Connection {
  return {
    id,
    connector: 'moco-awork',
    status: 'active',
    settings: { syncTag: 'x' },
    accounts: {},
    ...changes,
  };
}
const note = { code: 'credentials-refused', details: { vendor: 'moco' }, at: '2026-03-02T08:00:00.000Z' };

describe.each<[string, () => ConnectionStore]>([
  ['the in-memory twin', createMemoryConnections],
  ['DynamoDB', () => createDynamoConnections(testTable.table)],
])('connections: %s', (_name, create) => {
  test('a connection is read as it was put, and an unknown one is not there', async () => {
    const store = create();
    const whole = connection('read', {
      notify: { email: 'a@example.org', language: 'de' },
      accounts: { aworkUrl: 'u' },
    });
    await store.put(whole);
    expect(await store.get('read')).toEqual(whole);
    expect(await store.get('nobody')).toBeUndefined();
  });

  test('only the first pause pauses, and it says why', async () => {
    const store = create();
    await store.put(connection('pause'));
    const pauses = [1, 2].map(() => store.change('pause', pausedWith(note)));
    const paused = (await Promise.all(pauses)).map((each) => each?.status);
    expect(paused).toEqual(expect.arrayContaining(['paused', undefined]));
    expect(await store.get('pause')).toMatchObject({
      status: 'paused',
      paused: note,
      settings: { syncTag: 'x' },
    });
    expect(await store.change('pause', pausedWith({ ...note, code: 'other' }))).toBeUndefined();
    expect((await store.get('pause'))?.paused).toEqual(note);
  });

  test('of twenty changes at once none is lost', async () => {
    const store = create();
    await store.put(connection('raced'));
    const names = Array.from({ length: 20 }, (_, index) => `fact${index}`);
    await Promise.all(
      names.map((name) =>
        store.change(
          'raced',
          (current) => current && { ...current, accounts: { ...current.accounts, [name]: 'known' } },
        ),
      ),
    );
    expect(Object.keys((await store.get('raced'))?.accounts ?? {}).toSorted()).toEqual(names.toSorted());
  });

  test('a change makes what was not there, and leaves what it makes nothing of', async () => {
    const store = create();
    expect(await store.change('made', () => connection('made'))).toMatchObject({ id: 'made' });
    expect(await store.change('made', () => undefined)).toBeUndefined();
    expect(await store.get('made')).toMatchObject({ id: 'made', status: 'active' });
  });

  test.each(['cancelled', 'unknown'])('a connection that is %s is not paused', async (id) => {
    const store = create();
    if (id === 'cancelled') await store.put(connection(id, { status: 'cancelled' }));
    expect(await store.change(id, pausedWith(note))).toBeUndefined();
    expect((await store.get(id))?.status).toBe(id === 'cancelled' ? 'cancelled' : undefined);
  });

  test('the connections of one connector are listed, whatever their status', async () => {
    const store = create();
    for (const status of ['active', 'paused', 'cancelled'] as const)
      await store.put(connection(`hq-${status}`, { connector: 'hq-awork', status }));
    await store.put(connection('other'));
    const ids = (await store.list('hq-awork')).map(({ id }) => id).toSorted();
    expect(ids).toEqual(['hq-active', 'hq-cancelled', 'hq-paused']);
  });
});

describe.each([
  ['the in-memory twin', createMemoryReminders],
  ['DynamoDB', () => createDynamoReminders(testTable.table)],
])('reminders: %s', (_name, create) => {
  const pointer = (id: string, more = {}) => ({
    ...createPointer({ direction: 'd', connection: 'rem', entity: 'time', id, ...more }, 'webhook', now()),
  });

  test('the same record is remembered once, with the newest pointer, and others apart', async () => {
    const store = create();
    const newest = { ...pointer('1'), attempt: 3 };
    const others = [pointer('2'), pointer('1', { direction: 'e' }), pointer('1', { entity: 'project' })];
    for (const each of [pointer('1'), ...others, newest]) await store.remind(each);
    const listed = await Array.fromAsync(store.list('rem'));
    expect(listed).toHaveLength(4);
    expect(listed).toEqual(expect.arrayContaining([newest, ...others]));
    for (const each of listed) await store.forget(each);
    expect(await Array.fromAsync(store.list('rem'))).toEqual([]);
  });

  test('a record that was remembered anew meanwhile is not forgotten with what was sent', async () => {
    const store = create();
    const sent = pointer('anew', { connection: 'rem4' });
    const since = { ...sent, at: '2026-12-01T00:00:00.000Z' };
    for (const each of [sent, since]) await store.remind(each);
    await store.forget(sent);
    expect(await Array.fromAsync(store.list('rem4'))).toEqual([since]);
  });

  test('what an operator forced stays forced, whatever else is told of the record', async () => {
    const store = create();
    const forced = { ...pointer('forced', { connection: 'rem3' }), force: true, cause: 'replay' } as const;
    for (const each of [forced, pointer('forced', { connection: 'rem3' })]) await store.remind(each);
    expect(await Array.fromAsync(store.list('rem3'))).toEqual([forced]);
  });

  test('another connection’s records are not listed', async () => {
    const store = create();
    await store.remind(pointer('1', { connection: 'rem2' }));
    expect(await Array.fromAsync(store.list('rem'))).toEqual([]);
    expect(await Array.fromAsync(store.list('rem2'))).toHaveLength(1);
  });
});

describe.each([
  ['the in-memory twin', () => createMemoryLocks(now)],
  ['DynamoDB', () => createDynamoLocks(testTable.table)],
])('locks: %s', (_name, create) => {
  test('one holder at a time; whoever comes meanwhile is told to come back', async () => {
    const locks = create();
    await locks.alone('lock', 'token', async () => {
      await expect(locks.alone('lock', 'token', async () => 'in')).rejects.toMatchObject({
        reason: { code: 'claim-held', kind: 'retry' },
        options: { retryAfterSeconds: 2 },
      });
      expect(await locks.alone('lock', 'other', async () => 'in')).toBe('in');
      expect(await locks.alone('lock2', 'token', async () => 'in')).toBe('in');
    });
    expect(await locks.alone('lock', 'token', async () => 'after')).toBe('after');
  });

  test('a failure inside gives the lock back', async () => {
    const locks = create();
    await expect(locks.alone('fail', 'token', () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    expect(await locks.alone('fail', 'token', async () => 'after')).toBe('after');
  });

  test('the lock of a holder that died opens by itself, and a late holder does not open the next one’s', async () => {
    const locks = create();
    let finish = () => {};
    const late = locks.alone('late', 'token', () => new Promise<void>((resolve) => (finish = resolve)));
    await new Promise((resolve) => setTimeout(resolve, 30));
    clock += 62_000;
    await locks.alone('late', 'token', async () => {
      finish();
      await late;
      await expect(locks.alone('late', 'token', async () => 'in')).rejects.toMatchObject({
        reason: { code: 'claim-held' },
      });
    });
  });
});

describe.each([
  ['the in-memory twin', () => createMemoryDeletions(now)],
  ['DynamoDB', () => createDynamoDeletions(testTable.table)],
])('deletions: %s', (_name, create) => {
  test('more than the limit within an hour stop, per connection and direction, until the next hour', async () => {
    const deletions = create();
    const limited = connection('del', { settings: { maxDeletionsPerHour: 3 } });
    const allow = (direction = 'd', who = limited) => deletions.allow(who, direction, 'webhook');
    for (let count = 0; count < 3; count += 1) await allow();
    await expect(allow()).rejects.toMatchObject({
      reason: { code: 'delete-breaker', kind: 'park' },
      details: { limit: 3, hours: 1 },
    });
    await expect(allow('e')).resolves.toBeUndefined();
    await expect(allow('d', connection('del2'))).resolves.toBeUndefined();
    await expect(deletions.allow(limited, 'd', 'replay')).resolves.toBeUndefined();
    clock += 3_600_000;
    await expect(allow()).resolves.toBeUndefined();
  });
});

describe.each<[string, () => HookNotes]>([
  ['the in-memory twin', () => createMemoryHookNotes(now)],
  ['DynamoDB', () => createDynamoHookNotes(testTable.table)],
])('notes of webhooks: %s', (_name, create) => {
  test('a webhook is noted by vendor and kind, and again only after the seconds of its kind', async () => {
    const notes = create();
    const before = now().toISOString();
    expect(await notes.note('noted', 'moco', 'refused')).toBe(true);
    clock += 59_000;
    expect(await notes.note('noted', 'moco', 'refused')).toBe(false);
    expect(await notes.last('noted', 'moco')).toEqual({ refused: before });
    clock += 1_000;
    expect(await notes.note('noted', 'moco', 'refused')).toBe(true);
    await notes.note('noted', 'moco', 'accepted');
    const at = now().toISOString();
    expect(await notes.last('noted', 'moco')).toEqual({ refused: at, accepted: at });
    expect(await notes.last('noted', 'awork')).toEqual({});
  });

  test('one that is taken after a refused one is noted at once, and not again before its seconds are over', async () => {
    const notes = create();
    await notes.note('again', 'moco', 'accepted');
    clock += 61_000;
    expect(await notes.note('again', 'moco', 'accepted')).toBe(false);
    await notes.note('again', 'moco', 'refused');
    clock += 61_000;
    expect(await notes.note('again', 'moco', 'accepted')).toBe(true);
    const at = now().toISOString();
    clock += 61_000;
    expect(await notes.note('again', 'moco', 'accepted')).toBe(false);
    expect(await notes.last('again', 'moco')).toMatchObject({ accepted: at });
  });

  test('of many that note the same at once, one is first', async () => {
    const notes = create();
    const answers = await Promise.all([1, 2, 3].map(() => notes.note('many', 'hq', 'unreadable')));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });
});

describe.each<[string, () => LetterNotes]>([
  ['the in-memory twin', createMemoryLetterNotes],
  ['DynamoDB', () => createDynamoLetterNotes(testTable.table)],
])('notes of dead letters: %s', (_name, create) => {
  const [first, second, third] = [1, 2, 3].map((day) => `2026-03-0${day}T08:00:00.000Z`) as [
    string,
    string,
    string,
  ];

  test('a look begins unless one has begun since, and knows the last that ended well', async () => {
    const notes = create();
    expect(await notes.beginLook('looks', first, first)).toEqual({});
    expect(await notes.beginLook('looks', second, first)).toEqual({});
    expect(await notes.beginLook('looks', second, first)).toBeUndefined();
    await notes.endLook('looks', second);
    expect(await notes.beginLook('looks', third, first)).toBeUndefined();
    expect(await notes.beginLook('looks', third, second)).toEqual({ doneBefore: second });
  });

  test('of two looks at once one begins', async () => {
    const notes = create();
    const looks = await Promise.all([1, 2].map(() => notes.beginLook('at-once', second, first)));
    expect(looks.filter(Boolean)).toHaveLength(1);
  });

  test('it is known of each record when its letters were discarded', async () => {
    const notes = create();
    const key = { connection: 'discarded', entity: 'time', sourceId: 'a#b' };
    expect(await notes.discarded(key)).toBeUndefined();
    await notes.noteDiscarded(key, { at: first, by: 'Ida', letterAt: first });
    await notes.noteDiscarded(key, { at: second, by: 'Lena', letterAt: second });
    await notes.noteDiscarded({ ...key, sourceId: 'b' }, { at: first, letterAt: first });
    expect(await notes.discarded(key)).toEqual({ at: second, by: 'Lena', letterAt: second });
    expect(await notes.discarded({ ...key, sourceId: 'a' })).toBeUndefined();
    await notes.beginLook('discarded', second, first);
    const find = await notes.allDiscarded('discarded');
    expect(find(key)).toEqual({ at: second, by: 'Lena', letterAt: second });
    expect(find({ ...key, sourceId: 'b' })).toEqual({ at: first, letterAt: first });
    expect(find({ ...key, sourceId: 'a' })).toBeUndefined();
    expect((await notes.allDiscarded('another'))(key)).toBeUndefined();
  });

  test('an older letter that is discarded later is not taken for the newest', async () => {
    const notes = create();
    const key = { connection: 'outdated', entity: 'time', sourceId: 'a' };
    await notes.noteDiscarded(key, { at: second, by: 'Lena', letterAt: second });
    await notes.noteDiscarded(key, { at: third, by: 'Ida', letterAt: first });
    expect(await notes.discarded(key)).toEqual({ at: second, by: 'Lena', letterAt: second });
  });
});

describe.each<[string, () => History]>([
  ['the in-memory twin', createMemoryHistory],
  ['DynamoDB', () => createDynamoHistory(testTable.table)],
])('history: %s', (_name, create) => {
  const entry = (at: string, changes: Partial<HistoryEntry> = {}): HistoryEntry => ({
    ...{ at, who: { kind: 'tandem' }, act: 'swept', details: {} },
    ...changes,
  });

  test('what was done about a connection is listed newest first, as much as was asked for', async () => {
    const history = create();
    const whole = entry('2026-03-02T08:00:02.000Z', {
      ...{ who: { kind: 'operator', name: 'Ada' }, act: 'replayed', details: { count: 3 }, reason: 'mended' },
    });
    await history.note('listed', entry('2026-03-02T08:00:01.000Z'));
    await history.note('listed', whole);
    await history.note('other', entry('2026-03-02T08:00:03.000Z'));
    expect(await history.list('listed', 10)).toEqual([whole, entry('2026-03-02T08:00:01.000Z')]);
    expect(await history.list('listed', 1)).toEqual([whole]);
    expect(await history.list('nobody', 10)).toEqual([]);
  });

  test('two acts of one instant are both kept', async () => {
    const history = create();
    const at = '2026-03-02T08:00:00.000Z';
    await Promise.all([history.note('twice', entry(at)), history.note('twice', entry(at))]);
    expect(await history.list('twice', 10)).toHaveLength(2);
  });
});

describe.each<[string, () => HookWatches]>([
  ['the in-memory twin', createMemoryHookWatches],
  ['DynamoDB', () => createDynamoHookWatches(testTable.table)],
])('what is known of webhooks: %s', (_name, create) => {
  const at = '2026-03-02T08:00:00.000Z';
  const watch: HookWatch = {
    ...{ lookedAt: at, look: 'seen', missed: [at] },
    trouble: {
      code: 'signature',
      sentence: { en: 'Paste it.', de: 'Bitte einfügen.', no: 'Lim den inn.' },
      since: at,
    },
    gap: { from: at, to: at, faults: ['off', 'outdated'], found: 3 },
    filled: { from: at, to: at, found: 0 },
  };

  test('it is read as it was written, by connection and vendor', async () => {
    const store = create();
    await store.write('hooked', 'moco', watch);
    expect(await store.read('hooked', 'moco')).toEqual(watch);
    expect(await store.read('hooked', 'awork')).toBeUndefined();
    expect(await store.read('other', 'moco')).toBeUndefined();
  });

  test('what is over is not kept from what was written before', async () => {
    const store = create();
    await store.write('over', 'moco', watch);
    const { lookedAt, look } = watch;
    await store.write('over', 'moco', { lookedAt, look, missed: [] });
    expect(await store.read('over', 'moco')).toEqual({ lookedAt, look, missed: [] });
  });
});

describe.each<[string, () => WatchTurns]>([
  ['the in-memory twin', () => createMemoryWatchTurns(now)],
  ['DynamoDB', () => createDynamoWatchTurns(testTable.table)],
])('turns of the watch: %s', (_name, create) => {
  test('the last turn of each connection is known', async () => {
    const turns = create();
    expect(await turns.last('turn')).toBeUndefined();
    await turns.begin('turn');
    clock += 900_000;
    await turns.begin('turn');
    expect(await turns.last('turn')).toBe(now().toISOString());
    expect(await turns.last('another')).toBeUndefined();
  });
});
