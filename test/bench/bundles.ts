import { execFileSync } from 'node:child_process';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { registry } from '../../functions/registry.ts';
import type { Figure } from './figure.ts';
import { percentile } from './figure.ts';

const ROUNDS = 9;
const repository = new URL('../../', import.meta.url).pathname;

/** Sizes of the workers' bundles, and how long they take to load against an empty middy handler bundled the same way. */
export async function measureBundles(): Promise<Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const empty = join(directory, 'empty.mjs');
  writeFileSync(
    join(directory, 'empty.ts'),
    "import middy from '@middy/core';\nexport const handler = middy(async () => ({}));\n",
  );
  await bundle(join(directory, 'empty.ts'), empty);
  const figures: Figure[] = [];
  for (const { definition } of registry) {
    const output = join(directory, `${definition.id}.mjs`);
    await bundle(join(repository, 'functions', definition.id, 'handler.ts'), output);
    const kilobytes = Math.round(statSync(output).size / 1000);
    const ratios = Array.from({ length: ROUNDS }, () => loadSeconds(output) / loadSeconds(empty));
    figures.push(
      { name: `${definition.id}: bundle`, value: `${kilobytes} KB`, goal: '< 700 KB' },
      {
        name: `${definition.id}: module initialisation`,
        value: `${percentile(ratios, 0.5).toFixed(2)} × empty middy handler`,
        goal: '< 2.0 ×',
      },
    );
  }
  return figures;
}

/** As the stack bundles: see infra/constructs/bundling.ts. */
async function bundle(entry: string, outfile: string): Promise<void> {
  const banner = {
    js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
  };
  await build({
    ...{
      entryPoints: [entry],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
    },
    ...{
      mainFields: ['module', 'main'],
      banner,
      absWorkingDir: repository,
      nodePaths: [join(repository, 'node_modules')],
    },
  });
}

/** A process of its own, as a cold start is one. Includes the start of Node itself, which both sides share. */
function loadSeconds(file: string): number {
  const script = `const t = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - t)`;
  const env = {
    ...process.env,
    TABLE_NAME: 't',
    QUEUES: '{}',
    SECRETS_PREFIX: 'p',
    AWS_REGION: 'eu-central-1',
  };
  return (
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' })) /
    1000
  );
}
