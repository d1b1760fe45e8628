import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of what `--record` writes; status 0 is a call without an answer. */
export interface Exchange {
  vendor: string;
  method: string;
  path: string;
  status: number;
}

export function readRecord(cwd: string): Exchange[] {
  const lines = readFileSync(join(cwd, 'record.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Exchange);
}
