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
    const rounds = Array.from({ length: ROUNDS }, () => ({ ours: load(output), empty: load(empty) }));
    const ratio = (of: 'imported' | 'started') =>
      percentile(
        rounds.map((round) => round.ours[of] / round.empty[of]),
        0.5,
      ).toFixed(2);
    figures.push(
      { name: `${definition.id}: bundle`, value: `${kilobytes} KB`, goal: '< 700 KB' },
      {
        name: `${definition.id}: process start with modules`,
        value: `${ratio('started')} × empty middy handler`,
        goal: '< 2.0 ×',
      },
      {
        name: `${definition.id}: modules alone`,
        value: `${ratio('imported')} × empty middy handler`,
        goal: '',
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

/** Seconds of a process of its own, as a cold start is one: for the import alone, and from its start to its end. */
function load(file: string): { imported: number; started: number } {
  const script = `const t = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - t); process.exit()`;
  const env = {
    ...process.env,
    TABLE_NAME: 't',
    QUEUES: '{}',
    SECRETS_PREFIX: 'p',
    AWS_REGION: 'eu-central-1',
  };
  const startedAt = performance.now();
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env,
    encoding: 'utf8',
  });
  return { imported: Number(output) / 1000, started: (performance.now() - startedAt) / 1000 };
}
