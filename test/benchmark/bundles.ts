import { execFileSync } from 'node:child_process';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LambdaFunction } from '../../infra/local/lambda-function.ts';
import { readFunctions } from '../../infra/local/lambda-function.ts';
import { createResolver } from '../../infra/local/resolve.ts';
import { synthesize } from '../../infra/local/synthesize.ts';
import { readTemplate } from '../../infra/local/template.ts';
import { bundle } from './bundle.ts';
import type { Figure } from './figure.ts';
import { percentile } from './figure.ts';

const ROUNDS = 15;
const nowhere = 'http://127.0.0.1:9';
const endpoints = { dynamodb: nowhere, sqs: nowhere, secretsManager: nowhere, ses: nowhere };

/** The functions' bundles as they are deployed: their size, and how a cold start compares with that of an empty middy handler. */
export async function measureBundles(): Promise<Figure[]> {
  const template = readTemplate(await synthesize());
  const resolve = createResolver(template, { sqs: nowhere, functionUrl: () => nowhere });
  const empty = await bundleEmptyHandler();
  return readFunctions(template, { resolve, endpoints, overrides: {} }).flatMap((lambda) =>
    measure(lambda, empty),
  );
}

function measure({ name, modulePath, environment }: LambdaFunction, empty: string): Figure[] {
  const kilobytes = Math.round(statSync(modulePath).size / 1000);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ours: load(modulePath, environment),
    empty: load(empty, environment),
  }));
  const ratios = rounds.map(({ ours, empty: least }) => ours.started / least.started);
  const imports = rounds.map(({ ours }) => ours.imported);
  return [
    { name: `${name}: bundle`, value: `${kilobytes} KB`, goal: '< 700 KB' },
    {
      name: `${name}: cold start`,
      value: `${percentile(ratios, 0.5).toFixed(2)} × empty middy handler (modules alone ${percentile(imports, 0.5).toFixed(0)} ms)`,
      goal: '< 2.0 ×',
    },
  ];
}

async function bundleEmptyHandler(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const [entry, outfile] = [join(directory, 'empty.ts'), join(directory, 'empty.mjs')];
  writeFileSync(entry, "import middy from '@middy/core';\nexport const handler = middy(async () => ({}));\n");
  await bundle(entry, outfile);
  return outfile;
}

/**
 * A cold start is a process of its own. Lambda's runtime has loaded Node's HTTP client before it loads a handler
 * (https://github.com/aws/aws-lambda-nodejs-runtime-interface-client), so it is loaded first here as well.
 */
function load(file: string, variables: Record<string, string>) {
  const script =
    "process.getBuiltinModule('node:http'); const startedAt = performance.now();" +
    `await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - startedAt); process.exit()`;
  const startedAt = performance.now();
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, ...variables },
    encoding: 'utf8',
  });
  return { imported: Number(output), started: performance.now() - startedAt };
}
