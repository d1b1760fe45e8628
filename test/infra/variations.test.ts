import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { madeUp, registered, synthesize } from './synthesis.ts';
import { alarmsOf, flat, functionsOf, queuesOf, read, schedulesOf } from './template-reading.ts';

test('a stage that keeps its data cannot lose the table, the dead letters or the logs by a deployment', () => {
  const kept = synthesize({ settings: { stage: 'prod', keepData: true } });
  const [table] = read(kept, 'AWS::DynamoDB::Table', z.object({ DeletionProtectionEnabled: z.boolean() }));
  expect(table?.DeletionProtectionEnabled).toBe(true);
  const lasting = Object.values(kept.Resources).filter(({ Type }) =>
    /DynamoDB::Table|Logs::LogGroup/.test(Type),
  );
  expect(new Set(lasting.map(({ DeletionPolicy }) => DeletionPolicy))).toEqual(new Set(['Retain']));
  for (const { id, RedrivePolicy } of queuesOf(kept))
    expect(kept.Resources[id]?.DeletionPolicy).toBe(RedrivePolicy ? 'Delete' : 'Retain');
});

test('a stage that names its account passes the rule packs as well', () => {
  expect(() =>
    synthesize({ settings: { account: '123456789012', senderAddress: 'a@example.com' } }),
  ).not.toThrow();
});

test('what has a public address leaves the workers their concurrency, unless the account has none to reserve', () => {
  const capped = (settings: Record<string, unknown>) =>
    functionsOf(synthesize({ settings }))
      .filter(({ ReservedConcurrentExecutions: reserved }) => reserved !== undefined)
      .map(({ FunctionName: name, ReservedConcurrentExecutions: reserved }) => [name, reserved]);
  expect(capped({})).toEqual([
    ['tandem-dev-ingress', 25],
    ['tandem-dev-console', 25],
  ]);
  expect(capped({ publicConcurrency: 40 })).toHaveLength(2);
  expect(capped({ publicConcurrency: 'none' })).toEqual([]);
});

test('a new direction gets queues, worker, schedules and alarms from its definition alone', () => {
  const [first, ...others] = registered;
  if (!first) throw new Error('nothing is registered');
  const chained = { ...first, chainsTo: [...first.chainsTo, madeUp.id] };
  const grown = synthesize({ definitions: [chained, ...others, madeUp] });
  const name = `tandem-dev-${madeUp.id}`;
  const worker = functionsOf(grown).find(({ FunctionName }) => FunctionName === name);
  expect(worker).toMatchObject({ Timeout: 45, MemorySize: 1024 });
  const queueNames = queuesOf(grown).map(({ QueueName }) => QueueName);
  expect(queueNames).toEqual(expect.arrayContaining([name, `${name}-dead-letters`]));
  const schedules = schedulesOf(grown).filter(({ Name }) => Name.startsWith(name));
  expect(schedules.map(({ ScheduleExpression }) => ScheduleExpression)).toEqual([
    'rate(7 minutes)',
    'rate(3 days)',
  ]);
  const texts = new Map(alarmsOf(grown).map((each) => [each.AlarmName, each.AlarmDescription]));
  for (const alarm of [`${name}-oldest-message`, `tandem-dev-${madeUp.connector}-parked`])
    expect(texts.get(alarm)).toContain(madeUp.harm);
  expect(flat(functionsOf(grown)[0]?.Environment.Variables['QUEUES'])).toContain(`"${madeUp.id}"`);
});

test('a direction that sends to one that does not exist is refused by name', () => {
  expect(() => synthesize({ definitions: [{ ...madeUp, chainsTo: ['hq-awork-abscences'] }] })).toThrow(
    /hq-awork-abscences/,
  );
});

test('synthesizing twice gives the same template', () => {
  expect(synthesize()).toEqual(synthesize());
});
