import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answered, Asked } from './ops-worker.ts';

export interface Ran<T> {
  exitCode: number;
  json: T;
}

export interface Ops {
  <T>(...words: string[]): Promise<Ran<T>>;
  end(): void;
}

/** Each scenario loads the same command line. */
const compileCache = join(tmpdir(), 'node-compile-cache');
const worker = fileURLToPath(new URL('./ops-worker.ts', import.meta.url));

/**
 * The operators' command line, in the directory where the suite runs. One process serves all commands: to start one for
 * each look at the dead letters took more of the machine than the suite itself.
 */
export function createOps(cwd: string): Ops {
  let child: ChildProcess | undefined;
  let asked = 0;
  const waiting = new Map<number, (answer: Answered) => void>();
  const open = () => {
    const opened = fork(worker, {
      cwd,
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    opened.on('message', (answer: Answered) => {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    });
    opened.on('exit', (code) => {
      child = undefined;
      for (const [id, answer] of waiting) answer({ id, exitCode: code ?? 1, output: 'the process ended' });
      waiting.clear();
    });
    return opened;
  };
  const ops = async <T>(...words: string[]): Promise<Ran<T>> => {
    child ??= open();
    const message: Asked = { id: (asked += 1), words: [...words, '--json'] };
    const answered = new Promise<Answered>((resolve) => waiting.set(message.id, resolve));
    child.send(message);
    const { exitCode, output } = await answered;
    try {
      return { exitCode, json: JSON.parse(output) as T };
    } catch {
      throw new Error(`ops ${words.join(' ')} printed no JSON: ${output}`);
    }
  };
  return Object.assign(ops, { end: () => void child?.disconnect() });
}
