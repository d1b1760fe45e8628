import type { WorkerOptions } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';

/** Runs a TypeScript file of this folder in a thread of its own, compiled once for all threads and processes. */
export function startThread(file: `./${string}.ts`, options: WorkerOptions): Worker {
  return new Worker(new URL('./cached-thread.js', import.meta.url), {
    ...options,
    argv: [new URL(file, import.meta.url).href],
    // Not the flags of this process, such as a test runner's; the warning is about what is young in Node.
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
}
