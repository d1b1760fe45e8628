import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { usageLine } from '../../infra/local/usage-line.ts';
import { synthesize } from '../infra/synthesis.ts';
import { allowedTo, functionsOf } from '../infra/template-reading.ts';

jest.setTimeout(240_000);

const start = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'tandem-rights-'));
const template = synthesize({});

/** What each function asked AWS for on the demo day. */
const asked = new Map<string, Set<string>>();
beforeAll(async () => {
  const file = join(directory, 'usage.jsonl');
  await promisify(execFile)(process.execPath, [start, '--once', '--usage', file], { cwd: directory });
  for (const line of readFileSync(file, 'utf8').trim().split('\n').map(parse)) {
    if (!('action' in line)) continue;
    const actions = asked.get(line.function) ?? new Set();
    asked.set(line.function, actions.add(line.action));
  }
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const parse = (text: string) => usageLine.parse(JSON.parse(text));
const allowed = (name: string) => allowedTo(template, name).flatMap(({ Action }) => Action);
const workers = functionsOf(template).filter(({ FunctionName }) =>
  /-(projects|times|absences|invoices|expenses)$/.test(FunctionName),
);

test('O1: whatever a function asks AWS for on the demo day, its policy allows', () => {
  expect([...asked.keys()].toSorted()).toEqual(
    expect.arrayContaining(workers.map(({ FunctionName }) => FunctionName).toSorted()),
  );
  for (const [name, actions] of asked)
    expect({ name, missing: [...actions].filter((action) => !allowed(name).includes(action)) }).toEqual({
      name,
      missing: [],
    });
});

/** What Lambda does in a function's name, with what CDK grants beside it, and the renewal of a sign-in that is still good that day. */
const besides = [
  ...['logs:CreateLogStream', 'logs:PutLogEvents', 'secretsmanager:PutSecretValue'],
  ...['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'],
  'sqs:ReceiveMessage',
];

test('a worker may do nothing that no worker does', () => {
  const used = new Set(workers.flatMap(({ FunctionName }) => [...(asked.get(FunctionName) ?? [])]));
  const idle = workers
    .flatMap(({ FunctionName }) => allowed(FunctionName))
    .filter((action) => !used.has(action));
  expect([...new Set(idle)].toSorted()).toEqual(besides);
});
