import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { connectorNames, connectors } from '../../shared/vendor.ts';
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

test('functions are watched for errors and throttles all together, and those that nobody else looks after at their first error', () => {
  const ofAll = alarms.filter(
    ({ Namespace, Dimensions }) => Namespace === 'AWS/Lambda' && !Dimensions.length,
  );
  expect(ofAll.map(({ MetricName }) => MetricName)).toEqual(['Errors', 'Throttles']);
  const own = functions.filter(({ id }) => watched(id).includes('Errors'));
  expect(own.map(({ FunctionName }) => FunctionName).toSorted()).toEqual(
    ['bounces', 'jobs', 'sweep', 'watch'].map((name) => `tandem-dev-${name}`),
  );
});

test('ingress is watched for webhooks it refuses and webhooks it fails', () => {
  const ingress = functions.find(({ FunctionName }) => FunctionName === 'tandem-dev-ingress');
  expect(watched(ingress?.id ?? '')).toEqual(['Url5xxCount', 'Url4xxCount']);
});

test('the console is watched for pages that fail', () => {
  const pages = functions.find(({ FunctionName }) => FunctionName === 'tandem-dev-console');
  expect(watched(pages?.id ?? '')).toEqual(['Url5xxCount']);
});

test('O9 every connector is watched for what its workers count: new parked records, pauses, retries, defects', () => {
  const counted = alarms
    .filter(({ Namespace }) => Namespace === 'Tandem')
    .map(({ MetricName, Dimensions }) => ({
      metric: MetricName,
      ...Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value])),
    }));
  const records = ['parked', 'paused', 'retrying'].map((outcome) => ({ metric: 'Records', outcome }));
  expect(counted).toHaveLength(connectors.length * 4);
  for (const service of connectors)
    for (const each of [...records, { metric: 'Defects' }])
      expect(counted).toContainEqual({ ...each, service });
});

test('O9 a record that crashes its worker each time it comes back rings before it is a dead letter', () => {
  const errors = alarms.find(({ AlarmName }) => AlarmName === 'tandem-dev-errors');
  const { Threshold = NaN, Period = NaN } = errors ?? {};
  for (const { id } of registered) {
    const queue = queuesOf(template).find(({ QueueName }) => QueueName === `tandem-dev-${id}`);
    expect(Threshold).toBeLessThan(queue?.RedrivePolicy?.maxReceiveCount ?? 0);
    expect(Period).toBeGreaterThan((Threshold - 1) * (queue?.VisibilityTimeout ?? NaN));
  }
});

test('O9 every alarm of a connector or direction names the connector, who is harmed, and how to see which customers', () => {
  for (const { id, connector, harm } of registered) {
    const counted = ['parked', 'paused', 'retrying', 'defects'].map(
      (name) => `tandem-dev-${connector}-${name}`,
    );
    const own = alarms.filter(({ AlarmName }) => counted.includes(AlarmName));
    expect(own).toHaveLength(4);
    const queued = alarms.filter(({ AlarmName }) => AlarmName.startsWith(`tandem-dev-${id}-`));
    expect(queued).toHaveLength(1);
    for (const { AlarmDescription } of [...own, ...queued]) {
      expect(AlarmDescription).toContain(connectorNames[connector]);
      expect(AlarmDescription).toContain(harm);
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

test('O8 what runs once a day does so at night, each at a minute of its own that stays the same', () => {
  const daily = registered.flatMap(({ id, sweeps }) =>
    sweeps
      .filter(({ everyMinutes }) => everyMinutes === 1440)
      .map(({ scope }) => `tandem-dev-${id}-${scope}`),
  );
  const times = rules
    .filter(({ Name }) => daily.includes(Name))
    .map(({ ScheduleExpression }) => ScheduleExpression);
  expect(times).toHaveLength(daily.length);
  for (const time of times) expect(time).toMatch(/^cron\(\d+ 1 \* \* \? \*\)$/);
  expect(new Set(times).size).toBeGreaterThan(times.length / 2);
  const again = schedulesOf(synthesize()).filter(({ Name }) => daily.includes(Name));
  expect(again.map(({ ScheduleExpression }) => ScheduleExpression)).toEqual(times);
});

test('O8 what looks after the other schedules rings when it misses two rounds itself', () => {
  const ringing = rules.filter(({ id }) => watched(id).includes('Invocations'));
  expect(ringing.map(({ Name, ScheduleExpression }) => [Name, ScheduleExpression])).toEqual([
    ['tandem-dev-watch', 'rate(15 minutes)'],
  ]);
  const alarm = alarms.find(({ AlarmName }) => AlarmName === 'tandem-dev-watch-silent');
  expect(alarm).toMatchObject({ TreatMissingData: 'breaching', Period: 2 * 15 * 60, EvaluationPeriods: 1 });
});

test('the dashboard shows what every direction was sent and handled, and what went wrong in each connector', () => {
  const [dashboard] = read(template, 'AWS::CloudWatch::Dashboard', z.object({ DashboardBody: z.unknown() }));
  const body = flat(dashboard?.DashboardBody);
  expect(body.match(/"Tandem","Defects"/g)).toHaveLength(connectors.length);
  for (const metric of ['NumberOfMessagesSent', 'NumberOfMessagesDeleted'])
    expect(body.match(new RegExp(`"AWS/SQS","${metric}"`, 'g'))).toHaveLength(registered.length);
  for (const service of connectors)
    for (const metric of ['Records', 'UndocumentedFields'])
      expect(body).toContain(JSON.stringify(`MetricName="${metric}" service="${service}"`).slice(1, -1));
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
