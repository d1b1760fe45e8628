import { existsSync } from 'node:fs';
import { Server } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { LOCAL_REGION } from './local-account.ts';

export async function startQueueEngine(dataDir?: string): Promise<FauxqsServer> {
  if (dataDir) releaseInFlight(dataDir);
  const restorers = [listenOnLoopbackOnly(), skipDiskWaits(), keepReceiveCounts()];
  try {
    return await startFauxqs({
      port: 0,
      logger: false,
      defaultRegion: LOCAL_REGION,
      ...(dataDir && { dataDir }),
    });
  } finally {
    for (const restore of restorers) restore();
  }
}

/** Whoever held a message died with the process before, so nobody has to wait for the visibility timeout. */
function releaseInFlight(dataDir: string) {
  const path = join(dataDir, 'fauxqs.db');
  if (!existsSync(path)) return;
  const database = new DatabaseSync(path);
  database.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL');
  database.close();
}

/** The engine would listen on every network interface and offers no setting for it. */
function listenOnLoopbackOnly(): () => void {
  const listen = Server.prototype.listen;
  Server.prototype.listen = function (this: Server, ...options: unknown[]) {
    const [first, ...rest] = options;
    const address = typeof first === 'object' ? { ...first, host: '127.0.0.1' } : first;
    Reflect.apply(listen, this, [address, ...rest]);
    return this;
  };
  return () => void (Server.prototype.listen = listen);
}

/** The engine would wait for the disk after every message. That is for power failures; a killed process loses nothing without it. */
function skipDiskWaits(): () => void {
  const { exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string) {
    exec.call(this, sql);
    if (sql.includes('journal_mode')) exec.call(this, 'PRAGMA synchronous = NORMAL');
  };
  return () => void (DatabaseSync.prototype.exec = exec);
}

/**
 * Where a message is given back with a visibility of 0, the engine would write no receive count where one must be: the
 * call fails, and the message is not seen again before a restart.
 */
function keepReceiveCounts(): () => void {
  const { prepare } = DatabaseSync.prototype;
  DatabaseSync.prototype.prepare = function (this: DatabaseSync, ...[sql, ...rest]) {
    const counted = sql.replace(
      'approximate_receive_count = ?, approximate_first_receive_timestamp = ?',
      'approximate_receive_count = COALESCE(?, approximate_receive_count), ' +
        'approximate_first_receive_timestamp = COALESCE(?, approximate_first_receive_timestamp)',
    );
    return prepare.call(this, counted, ...rest);
  };
  return () => void (DatabaseSync.prototype.prepare = prepare);
}
