import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';

export interface PartResult {
  part: string;
  /** Absent when it died before it could tell them. */
  figures?: Figure[];
  /** How it died. */
  died?: string;
}

const STANDARD_ERROR = 2;
const partProcess = fileURLToPath(new URL('part-process.ts', import.meta.url));

/** In a process of its own, so that the memory and the warm code of one part do not colour another's. */
export async function measurePart(part: string, script = partProcess): Promise<PartResult> {
  const child = fork(script, [part], {
    // Standard output is for the figures alone.
    stdio: ['ignore', STANDARD_ERROR, 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  let figures: Figure[] | undefined;
  child.on('message', (told: Figure[]) => (figures = told));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  if (figures) return { part, figures };
  return { part, died: signal ? `killed by ${signal}` : `ended with exit code ${code}` };
}
