import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { definitions } from '../../functions/registry.ts';
import { readFunctions } from '../../infra/local/lambda-function.ts';
import { createResolver } from '../../infra/local/resolve.ts';
import { synthesize } from '../../infra/local/synthesize.ts';
import { readTemplate } from '../../infra/local/template.ts';
import { bundle } from './bundle.ts';
import type { Round, Startable } from './cold-start.ts';
import { measureColdStarts } from './cold-start.ts';
import type { Figure } from './figure.ts';
import { figure } from './figure.ts';
import type { Floor } from './start-figures.ts';
import { againstBoth, againstEmpty, floors, ratio } from './start-figures.ts';

const ROUNDS = 15;
const CONSOLE_KILOBYTES = 700;
const workers: readonly string[] = definitions.map(({ id }) => id);
const nowhere = 'http://127.0.0.1:9';
const endpoints = { dynamodb: nowhere, sqs: nowhere, secretsManager: nowhere, ses: nowhere };

/**
 * The functions' bundles as they are deployed: their size, and what CPU a cold start takes against an empty middy handler
 * and against one that only has the clients it needs.
 */
export async function measureBundles(): Promise<Figure[]> {
  const functions = await readBundles();
  const directory = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const environment = functions[0]?.environment ?? {};
  const leastConsole = await consoleFloor(directory);
  const least = await Promise.all(floors.map((floor) => bundleFloor(floor, directory, environment)));
  const rounds = measureColdStarts([...functions, ...least], ROUNDS);
  rmSync(directory, { recursive: true });
  return [
    ...againstClients.map(([floor, least]) =>
      figure({
        name: `${least}: cold start CPU against an empty handler`,
        ...{ value: ratio(rounds, floor, 'floor-empty'), unit: '×' },
      }),
    ),
    figure({
      name: 'worker with only its clients, ky, zod and luxon: cold start CPU against one with only its clients',
      ...{ value: ratio(rounds, 'floor-libraries', 'floor-worker'), unit: '×', isEvidence: true },
    }),
    figure({
      name: 'ingress with only its clients and what checks its environment, a connection and keys: cold start CPU against one with only its clients',
      ...{ value: ratio(rounds, 'floor-schemas', 'floor-ingress'), unit: '×', isEvidence: true },
    }),
    ...slowestWorker(rounds),
    leastConsole,
    ...functions
      .filter(({ name }) => name === 'console')
      .map(({ modulePath }) =>
        figure({
          name: 'console: bundle, compressed as it is uploaded',
          value: zippedKilobytes(modulePath),
          unit: 'KB',
        }),
      ),
    ...functions.flatMap(({ name, modulePath }) => [sizeOf(name, modulePath), ...startOf(name, rounds)]),
  ];
}

const againstClients = [
  ['floor-ingress', 'ingress with only its clients'],
  ['floor-worker', 'worker with only its clients'],
] as const;

async function readBundles(): Promise<Startable[]> {
  const template = readTemplate(await synthesize());
  const resolve = createResolver(template, { sqs: nowhere, functionUrl: () => nowhere });
  return readFunctions(template, { resolve, endpoints, overrides: {} }).map(
    ({ name, modulePath, environment }) => ({
      ...{ modulePath, environment },
      name: environment['POWERTOOLS_SERVICE_NAME'] ?? name,
    }),
  );
}

async function bundleFloor(name: Floor, directory: string, environment: Record<string, string>) {
  const modulePath = join(directory, `${name}.mjs`);
  await bundle(fileURLToPath(new URL(`${name}.ts`, import.meta.url)), modulePath);
  return { name, modulePath, environment };
}

/** What asks vendors, signs in with them, sends mails or draws tables and dates by a library. */
const besidePages = [
  ...['*/direction.ts', '*/operations.ts', 'oauth4webapi'],
  ...['@aws-sdk/client-sesv2', 'cli-table3', 'luxon'],
];

/** The pages, the sessions and the table alone, with the words of every reason: no console of these parts is smaller. */
async function consoleFloor(directory: string): Promise<Figure> {
  const outfile = join(directory, 'console-floor.mjs');
  const entry = new URL('../../functions/console/handler.ts', import.meta.url);
  await bundle(fileURLToPath(entry), outfile, besidePages);
  const value = Math.round(statSync(outfile).size / 1000);
  return figure({ name: 'console: bundle, if none of its pages asked a vendor', value, unit: 'KB' });
}

const zippedKilobytes = (path: string) => Math.round(deflateRawSync(readFileSync(path)).length / 1000);

function sizeOf(name: string, modulePath: string): Figure {
  const size = { name: `${name}: bundle`, value: Math.round(statSync(modulePath).size / 1000), unit: 'KB' };
  return figure(
    name === 'console' ? { ...size, goal: { atMost: CONSOLE_KILOBYTES }, isEvidence: true } : size,
  );
}

function startOf(name: string, rounds: readonly Round[]): Figure[] {
  if (workers.includes(name)) return againstBoth(name, { name, floor: 'floor-worker' }, rounds);
  if (name === 'ingress') return againstBoth(name, { name, floor: 'floor-ingress' }, rounds).map(asEvidence);
  return [figure(againstEmpty(name, name, rounds))];
}

function slowestWorker(rounds: readonly Round[]): Figure[] {
  const slowest = workers.toSorted(
    (one, other) => ratio(rounds, other, 'floor-empty') - ratio(rounds, one, 'floor-empty'),
  )[0];
  if (slowest === undefined) throw new Error('there are workers');
  return againstBoth('slowest worker', { name: slowest, floor: 'floor-worker' }, rounds).map(asEvidence);
}

/** Whichever of the two has the goal. */
const asEvidence = (each: Figure): Figure => ({ ...each, isEvidence: each.goal !== undefined });
