import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withDirectoryLock } from './directory-lock.ts';
import { lastChangeAt } from './source-age.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['functions', 'shared', 'infra', 'package-lock.json'];

/** Makes sure that `cdk.out` is as young as the sources, and returns its path. Several processes may ask at once. */
export async function synthesize(): Promise<string> {
  const output = join(repository, 'cdk.out');
  if (isFresh(output)) return output;
  await withDirectoryLock(join(repository, 'cdk.out.lock'), async () => {
    if (!isFresh(output)) await renew(output);
  });
  return output;
}

function isFresh(output: string): boolean {
  const manifest = statSync(join(output, 'manifest.json'), { throwIfNoEntry: false });
  return manifest !== undefined && manifest.mtimeMs >= lastChangeAt(repository, sources);
}

async function renew(output: string) {
  const startedAt = new Date();
  mkdirSync(output, { recursive: true });
  // Inside, so that files can be moved over without copying.
  const fresh = mkdtempSync(join(output, 'synthesizing-'));
  try {
    await promisify(execFile)(process.execPath, ['infra/app.ts'], {
      cwd: repository,
      env: { ...process.env, CDK_OUTDIR: fresh },
    });
    // What is changed while it runs is younger than the result.
    utimesSync(join(fresh, 'manifest.json'), startedAt, startedAt);
    publish(fresh, output);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Bundles first and the manifest last, so that a reader never finds a template whose bundle is missing. Bundles are named after their
 * content; old ones stay for suites that are still running.
 */
function publish(fresh: string, output: string) {
  const rank = (name: string) => (name.startsWith('asset.') ? 0 : name === 'manifest.json' ? 2 : 1);
  for (const name of readdirSync(fresh).sort((left, right) => rank(left) - rank(right))) {
    const target = join(output, name);
    if (name.startsWith('asset.') && existsSync(target)) continue;
    renameSync(join(fresh, name), target);
  }
}
