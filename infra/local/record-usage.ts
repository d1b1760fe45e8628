import { appendFileSync } from 'node:fs';
import type { UsageLine } from './usage-line.ts';

/** Appended lines of several threads do not mix. */
export function noteUsage(file: string, line: UsageLine): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}
