import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { registered, synthesize } from './synthesis.ts';
import { alarmsOf, flat, functionsOf, queuesOf, read, reference, ruleShape } from './template-reading.ts';

const template = synthesize();
const functions = functionsOf(template);
const alarms = alarmsOf(template);
const rules = read(template, 'AWS::Events::Rule', ruleShape);

/** Metrics of a resource that have an alarm. */
const watched = (id: string) =>
  alarms
    .filter(({ Dimensions }) => Dimensions.some(({ Value }) => reference.safeParse(Value).data === id))
    .map(({ MetricName }) => MetricName);

test('every queue is watched: parked records at the dead letters, the age of the oldest at the source', () => {
  const queues = queuesOf(template);
  expect(queues.length).toBe(2 * registered.length);
  for (const { id, RedrivePolicy } of queues) {
    const metric = RedrivePolicy ? 'ApproximateAgeOfOldestMessage' : 'ApproximateNumberOfMessagesVisible';
    expect(watched(id)).toEqual([metric]);
  }
});

test('every function is watched for errors and throttles', () => {
  for (const { id } of functions)
    expect(watched(id)).toEqual(expect.arrayContaining(['Errors', 'Throttles']));
});

test('ingress is watched for webhooks it refuses and webhooks it fails', () => {
  const ingress = functions.find(({ FunctionName }) => FunctionName === 'tandem-dev-ingress');
  expect(watched(ingress?.id ?? '')).toEqual(expect.arrayContaining(['Url4xxCount', 'Url5xxCount']));
});

test('every direction is watched for connections that it pauses and records that it retries for hours, as its worker counts them', () => {
  const counted = alarms.filter(
    ({ Namespace, MetricName }) => Namespace === 'Tandem' && MetricName === 'Records',
  );
  const dimensions = (id: string) =>
    ['paused', 'retrying'].map((outcome) => ({ service: id, direction: id, outcome }));
  expect(
    counted.map(({ Dimensions }) => Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value]))),
  ).toEqual(registered.flatMap(({ id }) => dimensions(id)));
});

test('every alarm goes to the topic and says in a few sentences who is harmed and what to do', () => {
  const [topic] = read(template, 'AWS::SNS::Topic', z.object({}));
  for (const { AlarmName, AlarmActions, AlarmDescription } of alarms) {
    expect(AlarmName).toMatch(/^tandem-dev-/);
    expect(AlarmActions).toEqual([topic?.id]);
    expect(AlarmDescription.length).toBeGreaterThan(80);
    expect(AlarmDescription.length).toBeLessThanOrEqual(1024);
  }
  for (const { id, alarm } of registered) {
    const own = alarms.filter(({ AlarmName }) => AlarmName.startsWith(`tandem-dev-${id}-`));
    expect(own.length).toBeGreaterThan(4);
    for (const { AlarmDescription } of own) expect(AlarmDescription).toContain(alarm);
  }
});

test('every sweep of every definition has a schedule that starts the sweep function with its input', () => {
  const sweep = functions.find(({ FunctionName }) => FunctionName === 'tandem-dev-sweep');
  const ofSweeps = rules.filter(({ Targets }) => Targets.some(({ Arn }) => Arn === sweep?.id));
  const inputs = ofSweeps
    .map(({ Targets }) => Targets.map(({ Input }) => JSON.parse(Input) as unknown))
    .flat();
  const due = registered.flatMap(({ id, sweeps }) => sweeps.map(({ scope }) => ({ direction: id, scope })));
  expect(inputs).toEqual(due);
});

test('O7 an hourly schedule starts the function that ends connections whose day is over, and nothing else has one', () => {
  const [sweep, closing] = ['sweep', 'closing'].map((name) =>
    functions.find(({ FunctionName }) => FunctionName === `tandem-dev-${name}`),
  );
  const others = rules.filter(({ Targets }) => Targets.every(({ Arn }) => Arn !== sweep?.id));
  expect(others).toMatchObject([{ ScheduleExpression: 'rate(1 hour)', Targets: [{ Arn: closing?.id }] }]);
  for (const { State, Targets } of rules) {
    expect(State).toBe('ENABLED');
    expect(Targets).toHaveLength(1);
  }
});

test('a schedule that stops firing rings within two rounds', () => {
  for (const { id, ScheduleExpression } of rules) {
    expect(watched(id)).toEqual(['Invocations']);
    const alarm = alarms.find(({ Dimensions }) => reference.safeParse(Dimensions[0]?.Value).data === id);
    expect(alarm?.TreatMissingData).toBe('breaching');
    const seconds = (alarm?.Period ?? 0) * (alarm?.EvaluationPeriods ?? 0);
    expect(seconds).toBe(2 * secondsOf(ScheduleExpression));
  }
});

test('the dashboard shows records by outcome, vendor calls and undocumented fields of every direction', () => {
  const [dashboard] = read(template, 'AWS::CloudWatch::Dashboard', z.object({ DashboardBody: z.unknown() }));
  const body = flat(dashboard?.DashboardBody);
  for (const { id } of registered) {
    for (const metric of ['Records', 'VendorCalls', 'UndocumentedFields']) {
      expect(body).toContain(JSON.stringify(`MetricName="${metric}" direction="${id}"`).slice(1, -1));
    }
  }
});

function secondsOf(rate: string): number {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(rate) ?? [];
  return Number(count) * ({ minute: 60, hour: 3600, day: 86_400 }[unit] ?? NaN);
}
