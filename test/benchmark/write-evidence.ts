import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { renewEvidence } from './evidence.ts';
import { describeMachine } from './machine.ts';
import type { PartResult } from './measure-part.ts';
import { partNames } from './parts.ts';

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));

/** Into the README, laid out as the rest of it. */
export async function writeEvidence(results: readonly PartResult[]): Promise<void> {
  const occasion = { day: new Date().toISOString().slice(0, 10), machine: describeMachine() };
  const page = renewEvidence(readFileSync(readme, 'utf8'), results, { ...occasion, partNames });
  writeFileSync(readme, await format(page, { ...(await resolveConfig(readme)), filepath: readme }));
}
