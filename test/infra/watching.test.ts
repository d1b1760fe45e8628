import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { connectorNames } from '../../shared/vendor.ts';
import { registered, synthesize } from './synthesis.ts';
import { alarmsOf, flat, functionsOf, queuesOf, read, reference, schedulesOf } from './template-reading.ts';

const template = synthesize();
const functions = functionsOf(template);
const alarms = alarmsOf(template);
const rules = schedulesOf(template);

/** Metrics of a resource that have an alarm. */
const watched = (id: string) =>
  alarms
    .filter(({ Dimensions }) => Dimensions.some(({ Value }) => reference.safeParse(Value).data === id))
    .map(({ MetricName }) => MetricName);

test('every queue is watched for the age of its oldest message; dead letters, which may lie there long, for nothing', () => {
  const queues = queuesOf(template);
  expect(queues.length).toBe(2 * (registered.length + 1));
  for (const { id, RedrivePolicy } of queues)
    expect(watched(id)).toEqual(RedrivePolicy ? ['ApproximateAgeOfOldestMessage'] : []);
});

test('every function is watched for errors, and all together for throttles', () => {
  for (const { id } of functions) expect(watched(id)).toContain('Errors');
  const throttles = alarms.filter(({ MetricName }) => MetricName === 'Throttles');
  expect(throttles.map(({ Namespace, Dimensions }) => [Namespace, Dimensions])).toEqual([['AWS/Lambda', []]]);
});

test('ingress is watched for webhooks it refuses and webhooks it fails', () => {
  const ingress = functions.find(({ FunctionName }) => FunctionName === 'tandem-dev-ingress');
  expect(watched(ingress?.id ?? '')).toEqual(expect.arrayContaining(['Url4xxCount', 'Url5xxCount']));
});

test('the console is watched for pages that fail', () => {
  const pages = functions.find(({ FunctionName }) => FunctionName === 'tandem-dev-console');
  expect(watched(pages?.id ?? '')).toEqual(expect.arrayContaining(['Errors', 'Url5xxCount']));
});

test('O9 every direction is watched for what its worker counts: new parked records, pauses, retries, defects', () => {
  const counted = alarms
    .filter(({ Namespace }) => Namespace === 'Tandem')
    .map(({ MetricName, Dimensions }) => ({
      metric: MetricName,
      ...Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value])),
    }));
  const records = ['parked', 'paused', 'retrying'].map((outcome) => ({
    metric: 'Records',
    outcome,
  }));
  expect(counted).toHaveLength(registered.length * 4);
  for (const { id } of registered)
    for (const each of [...records, { metric: 'Defects' }])
      expect(counted).toContainEqual({ ...each, service: id, direction: id });
});

test('O9 a record that crashes its worker each time it comes back rings before it is a dead letter', () => {
  for (const { id } of registered) {
    const errors = alarms.find(({ AlarmName }) => AlarmName === `tandem-dev-${id}-errors`);
    const queue = queuesOf(template).find(({ QueueName }) => QueueName === `tandem-dev-${id}`);
    const { Threshold = NaN, Period = NaN } = errors ?? {};
    expect(Threshold).toBeLessThan(queue?.RedrivePolicy?.maxReceiveCount ?? 0);
    expect(Period).toBeGreaterThan((Threshold - 1) * (queue?.VisibilityTimeout ?? NaN));
  }
});

test('O9 every alarm of a direction names its connector, and how to see which customers are harmed', () => {
  for (const { id, connector } of registered) {
    const own = alarms.filter(({ AlarmName }) => AlarmName.startsWith(`tandem-dev-${id}-`));
    for (const { AlarmDescription } of own) {
      expect(AlarmDescription).toContain(connectorNames[connector]);
      expect(AlarmDescription).toMatch(/ops (status|records|dlq list)/);
    }
  }
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

test('O7, O8 schedules start the functions that end connections and that look after them, and nothing else has one', () => {
  const [sweep, closing, watch] = ['sweep', 'closing', 'watch'].map((name) =>
    functions.find(({ FunctionName }) => FunctionName === `tandem-dev-${name}`),
  );
  const others = rules.filter(({ Targets }) => Targets.every(({ Arn }) => Arn !== sweep?.id));
  expect(others).toMatchObject([
    { ScheduleExpression: 'rate(1 hour)', Targets: [{ Arn: closing?.id }] },
    { ScheduleExpression: 'rate(15 minutes)', Targets: [{ Arn: watch?.id }] },
  ]);
  for (const { State, Targets } of rules) {
    expect(State).toBe('ENABLED');
    expect(Targets).toHaveLength(1);
  }
});

test('the most frequent schedule of each direction, and each other one, rings when it misses two rounds', () => {
  const ringing = rules.filter(({ id }) => watched(id).includes('Invocations'));
  const most = registered.map(({ id, sweeps }) => {
    const [often] = sweeps.toSorted((one, other) => one.everyMinutes - other.everyMinutes);
    return `tandem-dev-${id}-${often?.scope}`;
  });
  const expected = [...most, 'tandem-dev-closing', 'tandem-dev-watch'];
  expect(ringing.map(({ Name }) => Name).toSorted()).toEqual(expected.toSorted());
  for (const { id, ScheduleExpression } of ringing) {
    const alarm = alarms.find(({ Dimensions }) => reference.safeParse(Dimensions[0]?.Value).data === id);
    expect(alarm?.TreatMissingData).toBe('breaching');
    const seconds = (alarm?.Period ?? 0) * (alarm?.EvaluationPeriods ?? 0);
    expect(seconds).toBe(2 * secondsOf(ScheduleExpression));
  }
});

test('the dashboard shows what every direction was sent and handled, what went wrong, defects and undocumented fields', () => {
  const [dashboard] = read(template, 'AWS::CloudWatch::Dashboard', z.object({ DashboardBody: z.unknown() }));
  const body = flat(dashboard?.DashboardBody);
  expect(body.match(/"Tandem","Defects"/g)).toHaveLength(registered.length);
  for (const metric of ['NumberOfMessagesSent', 'NumberOfMessagesDeleted'])
    expect(body.match(new RegExp(`"AWS/SQS","${metric}"`, 'g'))).toHaveLength(registered.length);
  for (const { id } of registered) {
    for (const metric of ['Records', 'UndocumentedFields']) {
      expect(body).toContain(JSON.stringify(`MetricName="${metric}" direction="${id}"`).slice(1, -1));
    }
  }
});

test('the dashboard shows how webhooks and pages are answered, and what became of jobs', () => {
  const [dashboard] = read(template, 'AWS::CloudWatch::Dashboard', z.object({ DashboardBody: z.unknown() }));
  const body = flat(dashboard?.DashboardBody);
  const shown = (metric: string, name: string) => {
    const lambda = functions.find(({ FunctionName }) => FunctionName === `tandem-dev-${name}`);
    return body.includes(`"AWS/Lambda","${metric}","FunctionName","${lambda?.id}"`);
  };
  for (const name of ['ingress', 'console']) expect(shown('Url5xxCount', name)).toBe(true);
  expect(shown('Errors', 'jobs')).toBe(true);
});

function secondsOf(rate: string): number {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(rate) ?? [];
  return Number(count) * ({ minute: 60, hour: 3600, day: 86_400 }[unit] ?? NaN);
}
