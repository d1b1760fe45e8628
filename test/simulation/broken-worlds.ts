import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { WorldName } from './worlds.ts';

const cli = fileURLToPath(new URL('simulate.ts', import.meta.url));
const MAX_OUTPUT_BYTES = 256_000_000;

/**
 * What `npm run simulate` prints of so many worlds if any of them is broken, by line. A process of its
 * own, as code runs a third slower inside the test runner's modules.
 */
export function brokenWorlds(world: WorldName, from: number, seeds: number): Promise<string[]> {
  const words = ['--world', world, '--from', String(from), '--seeds', String(seeds)];
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...words], { maxBuffer: MAX_OUTPUT_BYTES }, (error, stdout, stderr) =>
      resolve(error ? [error.message, ...`${stdout}${stderr}`.split('\n')] : []),
    );
  });
}
