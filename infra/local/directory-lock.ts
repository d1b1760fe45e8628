import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const POLL_MILLISECONDS = 100;

/** Runs `work` while no other process holds the lock; one left behind by a dead process is taken over. */
export async function withDirectoryLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  while (!acquire(path)) {
    if (ownerIsDead(path)) rmSync(path, { recursive: true, force: true });
    else await wait(POLL_MILLISECONDS);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function acquire(path: string): boolean {
  try {
    mkdirSync(path);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
  writeFileSync(join(path, 'pid'), String(process.pid));
  return true;
}

function ownerIsDead(path: string): boolean {
  try {
    const pid = Number(readFileSync(join(path, 'pid'), 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    // A lock without a process id is being written or removed at this moment.
    return hasCode(error, 'ESRCH');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
