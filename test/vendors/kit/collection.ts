import { DatabaseSync } from 'node:sqlite';

/** A keyed collection of JSON records. `put` replaces; reads return copies, so only `put` changes anything. */
export interface Collection<T> {
  get(key: string | number): T | undefined;
  put(key: string | number, value: T): void;
  remove(key: string | number): boolean;
  values(): T[];
}

/**
 * Opens named collections: in memory, or written through to one SQLite file so that they survive `kill -9`. Whoever opens
 * a name again sees the same records.
 */
export interface Collections {
  open<T>(name: string): Collection<T>;
}

export function memoryCollections(): Collections {
  const opened = new Map<string, Map<string, string>>();
  return {
    open<T>(name: string) {
      const rows = opened.get(name) ?? new Map<string, string>();
      opened.set(name, rows);
      return collectionOver<T>(rows);
    },
  };
}

export function fileCollections(path: string): Collections {
  const database = new DatabaseSync(path);
  // The process may be killed at any time; the machine is not expected to lose power.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
  database.exec(
    'CREATE TABLE IF NOT EXISTS collection (name TEXT, key TEXT, value TEXT, PRIMARY KEY (name, key))',
  );
  const select = database.prepare('SELECT key, value FROM collection WHERE name = ? ORDER BY rowid');
  const upsert = database.prepare(
    'INSERT INTO collection VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const erase = database.prepare('DELETE FROM collection WHERE name = ? AND key = ?');
  const opened = new Map<string, Map<string, string>>();
  const read = (name: string) =>
    new Map(select.all(name).map((row) => [String(row['key']), String(row['value'])]));
  return {
    open<T>(name: string) {
      const rows = opened.get(name) ?? read(name);
      opened.set(name, rows);
      return collectionOver<T>(rows, {
        put: (key, value) => void upsert.run(name, key, value),
        remove: (key) => void erase.run(name, key),
      });
    },
  };
}

interface WriteThrough {
  put(key: string, value: string): void;
  remove(key: string): void;
}

function collectionOver<T>(rows: Map<string, string>, through?: WriteThrough): Collection<T> {
  const parse = (text: string) => JSON.parse(text) as T;
  return {
    get(key) {
      const text = rows.get(String(key));
      return text === undefined ? undefined : parse(text);
    },
    put(key, value) {
      const text = JSON.stringify(value);
      rows.set(String(key), text);
      through?.put(String(key), text);
    },
    remove(key) {
      through?.remove(String(key));
      return rows.delete(String(key));
    },
    values: () => [...rows.values()].map(parse),
  };
}
