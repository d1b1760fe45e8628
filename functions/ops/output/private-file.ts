import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { Refusal } from './report.ts';

export interface PrivateFile {
  /** Replaces what was there, and closes. */
  write(parts: Iterable<string> | AsyncIterable<string>): Promise<void>;
  close(): Promise<void>;
}

/** A file that only its owner can read. Opened before a long work begins, so that a wrong place is told at once. */
export async function openPrivateFile(path: string): Promise<PrivateFile> {
  const file = await openOrRefuse(path);
  return {
    async write(parts) {
      try {
        if ((await file.stat()).isFile()) await file.truncate();
        for await (const part of parts) await file.appendFile(part);
      } finally {
        await file.close();
      }
    },
    close: () => file.close(),
  };
}

async function openOrRefuse(path: string): Promise<FileHandle> {
  try {
    const file = await open(path, 'a', 0o600);
    if ((await file.stat()).isFile()) await file.chmod(0o600);
    return file;
  } catch {
    throw new Refusal(`${path} cannot be written. Name another file.`);
  }
}
