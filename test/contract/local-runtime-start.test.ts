import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { preparePlaces } from '../../infra/local/private-places.ts';
import {
  refuseSecondSuite,
  removeSuiteFile,
  suiteFileOf,
  writeSuiteFile,
} from '../../infra/local/suite-file.ts';

const start = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url));
const DEAD_PROCESS = 2 ** 22 + 1;
let directory: string;
const servers: Server[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tandem-start-'));
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  rmSync(directory, { recursive: true, force: true });
});

interface Ended {
  code: number;
  stderr: string;
}

function npmStart(...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [start, ...words], { cwd: directory }, (error, _stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stderr }),
    );
  });
}

async function listen(): Promise<number> {
  const server = createServer((_request, response) => void response.end('{}'));
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const path = (name: string) => join(directory, name);
const modeOf = (name: string) => (statSync(name).mode & 0o777).toString(8);

function running(pid: number, port: number) {
  return {
    pid,
    region: 'eu-central-1',
    endpoints: { dynamodb: '', sqs: '', secretsManager: '', ses: '' },
    tableName: 'tandem',
    queues: {},
    secretsPrefix: 'tandem/local',
    ingressUrl: `http://127.0.0.1:${port}`,
    allowedBaseUrls: [],
  };
}

const refused: [string, () => Promise<string[]> | string[], RegExp][] = [
  ['a port that is taken', async () => ['--port', String(await listen())], /^Port \d+ is taken/],
  [
    'a file of connections that is not there',
    () => ['--connections', 'none.json'],
    /none\.json cannot be read/,
  ],
  [
    'a data directory that cannot be made',
    () => ['--data', '/dev/null/data'],
    /\/dev\/null\/data cannot be written/,
  ],
  ['a log that cannot be written', () => ['--log', '/dev/null/log'], /\/dev\/null\/log cannot be written/],
  ['a record that cannot be written', () => ['--record', '.'], /\. cannot be written/],
  ['the demo day without simulators', () => ['--once', '--no-simulators'], /--once/],
  ['a word that is no option', () => ['--frobnicate'], /unknown option/],
];

test.each(refused)(
  '%s ends the start with one sentence',
  async (_case, words, sentence) => {
    const { code, stderr } = await npmStart(...(await words()));
    expect(code).toBeGreaterThan(0);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  },
  60_000,
);

test('a file of connections that is no JSON ends the start without quoting it', async () => {
  writeFileSync(path('broken.json'), '[{"apiKey": "very-secret" "x"}]');
  const { code, stderr } = await npmStart('--connections', 'broken.json');
  expect(code).toBeGreaterThan(0);
  expect(stderr).toMatch(/^broken\.json is not valid JSON/);
  expect(stderr).not.toContain('very-secret');
}, 60_000);

test('a second suite in the same directory is refused while the first runs, and names it', async () => {
  const port = await listen();
  mkdirSync(path('.tandem'));
  writeFileSync(path('.tandem/suite.json'), JSON.stringify(running(process.pid, port)));
  const { code, stderr } = await npmStart('--port', '0');
  expect(code).toBeGreaterThan(0);
  expect(stderr).toContain(`http://127.0.0.1:${port}`);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(readFileSync(path('.tandem/suite.json'), 'utf8'))).toMatchObject({ pid: process.pid });
}, 60_000);

test.each([
  ['whose process is gone', async () => running(DEAD_PROCESS, await listen())],
  ['whose process number another program has by now', async () => running(process.pid, 1)],
])('a suite %s is succeeded', async (_case, left) => {
  writeFileSync(path('suite.json'), JSON.stringify(await left()));
  await expect(refuseSecondSuite(path('suite.json'))).resolves.toBeUndefined();
});

test('the demo day has a file of its own, and ends without touching that of a running suite', () => {
  const file = path('suite.json');
  writeSuiteFile(file, running(process.pid + 1, 4747));
  const own = suiteFileOf({ once: true });
  expect(own).not.toBe(suiteFileOf({ once: false }));
  removeSuiteFile(file);
  expect(existsSync(file)).toBe(true);
});

test('the file that names the keys of webhooks is for its owner only, whatever was there before', () => {
  const file = path('suite.json');
  writeFileSync(file, '{}', { mode: 0o644 });
  writeSuiteFile(file, running(process.pid, 4747));
  expect(modeOf(file)).toBe('600');
  removeSuiteFile(file);
  expect(existsSync(file)).toBe(false);
});

test('data, records and logs are for their owner only', () => {
  writeFileSync(path('calls.jsonl'), 'before\n', { mode: 0o644 });
  chmodSync(path('calls.jsonl'), 0o644);
  preparePlaces({ data: path('data'), record: path('calls.jsonl'), log: path('log') });
  expect([modeOf(path('data')), modeOf(path('calls.jsonl')), modeOf(path('log'))]).toEqual([
    '700',
    '600',
    '600',
  ]);
  expect(readFileSync(path('calls.jsonl'), 'utf8')).toBe('before\n');
});

test('a directory that holds other things keeps its rights', () => {
  chmodSync(directory, 0o755);
  writeFileSync(path('other'), '');
  preparePlaces({ data: directory });
  expect(modeOf(directory)).toBe('755');
});
