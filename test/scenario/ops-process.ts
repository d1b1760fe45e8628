import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ran<T> {
  exitCode: number;
  json: T;
}

const cli = fileURLToPath(new URL('../../functions/ops/cli.ts', import.meta.url));
const MAX_OUTPUT_BYTES = 16_000_000;

/** The operators' command line, run in the directory where the suite runs. */
export function createOps(cwd: string) {
  return <T>(...words: string[]): Promise<Ran<T>> =>
    new Promise((resolve, reject) => {
      const options = { cwd, maxBuffer: MAX_OUTPUT_BYTES };
      const args = ['--disable-warning=ExperimentalWarning', cli, ...words, '--json'];
      execFile(process.execPath, args, options, (error, stdout, stderr) => {
        try {
          resolve({ exitCode: error ? Number(error.code) : 0, json: JSON.parse(stdout) as T });
        } catch {
          reject(new Error(`ops ${words.join(' ')} printed no JSON: ${stdout}${stderr}`));
        }
      });
    });
}
