import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { createProgram } from '../../../functions/ops/commands/program.ts';
import { runProgram } from '../../../functions/ops/commands/run-program.ts';
import { createPointer } from '../../../shared/pointer.ts';
import { connectionId as id, createOpsHarness } from './ops-harness.ts';

/** Every word, id, file and option that an operator can mistype, and what the sentence must name instead. */
const directory = mkdtempSync(join(tmpdir(), 'ops-words-'));
const empty = join(directory, 'empty.json');
const broken = join(directory, 'broken.json');
writeFileSync(empty, '');
writeFileSync(broken, '[{');
const directions = 'moco-awork-projects, awork-moco-times';

const wrong: [string[], string][] = [
  [[], 'connections, setup, status'],
  [['statsu'], 'setup, status, cost, hooks, records'],
  [['status', '--bogus'], '--wait-idle'],
  [['status', '--lang', 'xx'], 'en, de, no'],
  [['status', '--stage'], '--stage <stage>'],
  [['status', '--stage', 'nowhere'], 'There are: dev'],
  [['status', '--suite', 'none.json'], 'none.json is missing'],
  [['status', '--allow-base-url', 'moco'], 'whole address'],
  [['status', 'nope'], id],
  [['records', 'nope'], id],
  [['records', id, '--state', 'lost'], 'waiting, retrying, parked'],
  [['records', id, '--reason', 'nope'], 'no reason "nope"'],
  [['records', id, '--most', 'all'], 'whole number'],
  [['history', 'nope'], id],
  [['resync', id, '--bring-back'], '--ids'],
  [['hooks', 'nope'], id],
  [['console', 'revoke'], '--operators'],
  [['console', 'revoke', 'nope'], id],
  [['console', 'rotate', 'now'], 'ops console rotate'],
  [['cost', 'nope'], id],
  [['cost'], '--all'],
  [['cost', id, '--all'], 'one connection'],
  [['cost', '--all', '--month', '2026-13'], '2026-13'],
  [['invite', 'nope'], id],
  [['invite', id, '--days', 'long'], 'whole number'],
  [['status', '--wait-idle', 'long'], 'whole number'],
  [['connections'], 'add, list, show, schema'],
  [['connections', 'lst'], 'add, list, show, schema'],
  [['connections', 'add'], 'connections add <file>'],
  [['connections', 'add', 'none.json'], 'none.json cannot be read'],
  [['connections', 'add', broken], 'is not valid JSON'],
  [['connections', 'add', empty], 'docs/connections/moco-awork.json'],
  [['connections', 'list', 'all'], 'Write: ops connections list'],
  [['connections', 'show'], 'connections show <id>'],
  [['connections', 'show', 'nope'], id],
  [['connections', 'schema', 'nope'], 'moco-awork, hq-awork, personio-hq, moment-poweroffice'],
  [['connections', 'key', 'nope', 'x'], id],
  [['connections', 'key', id, 'x'], '32 characters'],
  [['connections', 'key', id, '--remove', '9'], 'None is stored'],
  [['connections', 'key', id, '--replace'], '--replace needs the key'],
  [['connections', 'pause', 'nope'], id],
  [['connections', 'resume', 'nope'], id],
  [['connections', 'cancel', 'nope'], id],
  [['connections', 'cancel', id, '--at', 'soon'], '2026-01-31'],
  [['connections', 'cancel', id, '--at', '2020-01-01'], 'over already'],
  [['connections', 'cancel', id, '--export', '/dev/null/x'], '/dev/null/x cannot be written'],
  [['authorize', id], 'ops authorize <id> <vendor>'],
  [['authorize', 'nope', 'awork'], id],
  [['authorize', id, 'jira'], 'There are: awork'],
  [['authorize', id, 'moco'], 'There are: awork'],
  [['authorize', id, 'awork'], 'needs no sign-in'],
  [['authorize', id, 'awork', '--port', 'x'], 'whole number'],
  [['setup'], 'ops setup <id>'],
  [['setup', 'nope'], id],
  [['sweep', 'nope'], id],
  [['sweep', id, '--direction', 'nope'], directions],
  [['sweep', id, '--scope', 'nope'], 'moco-awork-projects changed'],
  [['resync', 'nope'], id],
  [['resync', id, '--direction', 'nope'], directions],
  [['resync', id, '--entity', 'nope'], 'project, time'],
  [['resync', id, '--since', 'monday'], '2026-01-31'],
  [['resync', id, '--direction', 'awork-moco-times', '--project', 'nope'], 'There is none'],
  [
    ['resync', id, '--direction', 'awork-moco-times', '--person', 'a@example.org'],
    'e-mail address "a@example.org"',
  ],
  [['reconcile', 'nope'], id],
  [['reconcile', id, '--direction', 'nope'], directions],
  [['reconcile', id, '--from', 'monday'], '2026-01-31'],
  [['reconcile', id, '--from', '2026-03-02', '--to', '2026-03-01'], 'lies after'],
  [['send', 'nope', 'customers', '1'], id],
  [['send', id, 'invoices', '1'], 'customers, projects'],
  [['send', id, 'customers'], 'ops send <id> <kind> <numbers>'],
  [['send', id, 'customers', '1'], 'sends nothing by number'],
  [['plan', 'nope'], id],
  [['plan', id, '--direction', 'nope'], directions],
  [['plan', id, '--show', 'nope'], 'create, adopt, change'],
  [['plan', id, '--out', '/dev/null/x'], '/dev/null/x cannot be written'],
  [['go-live', 'nope'], id],
  [['quotes'], 'quotes list, show, send'],
  [['quotes', 'list', 'nope'], id],
  [['quotes', 'list', id], 'has no quotes'],
  [['quotes', 'list', id, '--since', 'monday'], '2026-01-31'],
  [['quotes', 'show', id], 'ops quotes show <id> <quote>'],
  [['quotes', 'show', 'nope', 'A-1'], id],
  [['quotes', 'send', 'nope', 'A-1'], id],
  [['quotes', 'send', id, 'A-1', '--position', '1'], '--positions'],
  [['explain', id], 'ops explain <id> <record>'],
  [['explain', 'nope', '1'], id],
  [['explain', id, '1', '--direction', 'nope'], directions],
  [['approve', 'nope'], id],
  [['approve', id, '--direction', 'nope'], 'awork-moco-times'],
  [['dlq'], 'list, show, replay, discard'],
  [['dlq', 'lst'], 'list, show, replay, discard'],
  [['dlq', 'list', '--connection', 'nope'], id],
  [['dlq', 'list', '--direction', 'nope'], 'awork-moco-times'],
  [['dlq', 'list', '--reason', 'nope'], 'activity-billed'],
  [['dlq', 'list', '--older-than', '2w'], '30m, 2h or 3d'],
  [['dlq', 'show'], 'ops dlq show <number>'],
  [['dlq', 'show', 'x'], 'whole number'],
  [['dlq', 'show', '9'], 'the list has 1'],
  [['dlq', 'replay', '--reason', 'nope'], 'activity-billed'],
  [['dlq', 'discard'], '--reason CODE'],
  [['dlq', 'discard', '--reason', 'nope'], 'activity-billed'],
];

const said = { out: [] as string[], err: [] as string[] };
const { log, error } = console;
beforeEach(() => {
  console.log = (text: string) => void said.out.push(text);
  console.error = (text: string) => void said.err.push(text);
});
afterEach(() => {
  Object.assign(console, { log, error });
  process.exitCode = 0;
});

async function run(words: readonly string[]) {
  const { add, operator, queue, now } = createOpsHarness();
  await add();
  const direction = 'awork-moco-times';
  const pointer = createPointer({ direction, connection: id, entity: 'time', id: '1' }, 'webhook', now());
  await queue.park(direction, {
    pointer,
    note: { code: 'activity-billed', details: {}, at: now().toISOString() },
  });
  // What reaches for the suite or a stage itself goes its own way.
  const isPlace = words.some((word) => ['--stage', '--suite'].includes(word));
  await runProgram(words, isPlace ? undefined : async () => operator);
  return {
    out: said.out.splice(0).join('\n'),
    err: said.err.splice(0).join('\n'),
    exitCode: process.exitCode,
  };
}

test.each(wrong)('O11 "ops %j" is refused with what there is instead', async (words, known) => {
  const asJson = await run(['--json', ...words]);
  expect(asJson).toMatchObject({ exitCode: 2, err: '' });
  const { error: sentence } = JSON.parse(asJson.out) as { error: string };
  expect(sentence).toContain(known);
  expect(await run(words)).toEqual({ exitCode: 2, out: '', err: sentence });
});

function leavesOf(command: Command, path: string[] = []): string[] {
  if (command.commands.length === 0) return [path.join(' ')];
  return command.commands.flatMap((each) => leavesOf(each, [...path, each.name()]));
}

test('every command is among them', () => {
  const program = createProgram(() => Promise.reject(new Error('not opened')));
  const tried = wrong.map(([words]) => words.join(' '));
  expect(leavesOf(program).filter((leaf) => !tried.some((line) => line.startsWith(leaf)))).toEqual([]);
});

test('help is no mistake', async () => {
  expect(await run(['dlq', '--help'])).toMatchObject({ exitCode: 0, err: '' });
});
