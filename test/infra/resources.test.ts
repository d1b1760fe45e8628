import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { madeUp, registered, synthesize } from './synthesis.ts';
import {
  alarmsOf,
  flat,
  functionsOf,
  mappingShape,
  queuesOf,
  read,
  reference,
  ruleShape,
} from './template-reading.ts';

const template = synthesize();
const queues = queuesOf(template);
const functions = functionsOf(template);
const alarms = alarmsOf(template);
const mappings = read(template, 'AWS::Lambda::EventSourceMapping', mappingShape);
const rules = read(template, 'AWS::Events::Rule', ruleShape);
const workerNames = registered.map(({ id }) => `tandem-dev-${id}`);

const variablesOf = (name: string) =>
  functions.find(({ FunctionName }) => FunctionName === name)?.Environment.Variables ?? {};

/** Metrics of a resource that have an alarm. */
const watched = (id: string, seen = alarms) =>
  seen
    .filter(({ Dimensions }) => Dimensions.some(({ Value }) => reference.safeParse(Value).data === id))
    .map(({ MetricName }) => MetricName);

test('every source queue has a dead-letter queue, and both keep messages for 14 days', () => {
  const sources = queues.filter(({ RedrivePolicy }) => RedrivePolicy);
  expect(sources.map(({ QueueName }) => QueueName)).toEqual(workerNames);
  for (const { QueueName, RedrivePolicy } of sources) {
    const deadLetters = queues.find(({ id }) => id === RedrivePolicy?.deadLetterTargetArn);
    expect(deadLetters?.QueueName).toBe(`${QueueName}-dead-letters`);
    expect(RedrivePolicy?.maxReceiveCount).toBe(5);
  }
  for (const queue of queues) {
    expect(queue).toMatchObject({ MessageRetentionPeriod: 14 * 86_400, SqsManagedSseEnabled: true });
  }
});

test('every queue is watched: parked records at the dead letters, the age of the oldest at the source', () => {
  expect(queues.length).toBe(2 * registered.length);
  for (const { id, RedrivePolicy } of queues) {
    const metric = RedrivePolicy ? 'ApproximateAgeOfOldestMessage' : 'ApproximateNumberOfMessagesVisible';
    expect(watched(id)).toEqual([metric]);
  }
});

test('a message stays hidden for at least six times as long as its worker may run', () => {
  expect(mappings.length).toBe(registered.length);
  for (const mapping of mappings) {
    const queue = queues.find(({ id }) => id === mapping.EventSourceArn);
    const worker = functions.find(({ id }) => id === mapping.FunctionName);
    expect(queue?.VisibilityTimeout).toBeGreaterThanOrEqual(6 * (worker?.Timeout ?? Infinity));
  }
});

test('every worker takes batches of ten, reports failures one by one and runs as wide as its definition says', () => {
  for (const mapping of mappings) {
    expect(mapping).toMatchObject({ BatchSize: 10, FunctionResponseTypes: ['ReportBatchItemFailures'] });
  }
  expect(mappings.map(({ ScalingConfig }) => ScalingConfig.MaximumConcurrency)).toEqual(
    registered.map(({ worker }) => worker.maxConcurrency),
  );
});

test('a worker may send to its own queue for days without being stopped as a runaway loop', () => {
  for (const { FunctionName, RecursiveLoop } of functions) {
    expect(RecursiveLoop).toBe(workerNames.includes(FunctionName) ? 'Allow' : undefined);
  }
});

test('every function runs on Node 24 for arm64, is traced, and writes JSON to a log group that ends', () => {
  const logGroups = read(
    template,
    'AWS::Logs::LogGroup',
    z.object({ LogGroupName: z.string(), RetentionInDays: z.number() }),
  );
  expect(functions.map(({ FunctionName }) => FunctionName)).toEqual([
    ...workerNames,
    'tandem-dev-ingress',
    'tandem-dev-sweep',
  ]);
  for (const { FunctionName, LoggingConfig, ...rest } of functions) {
    expect(rest).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
    });
    expect(LoggingConfig.LogFormat).toBe('JSON');
    expect(logGroups.find(({ id }) => id === LoggingConfig.LogGroup)).toMatchObject({
      LogGroupName: `/aws/lambda/${FunctionName}`,
      RetentionInDays: 30,
    });
  }
});

test('every function is watched for errors and throttles', () => {
  for (const { id } of functions)
    expect(watched(id)).toEqual(expect.arrayContaining(['Errors', 'Throttles']));
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
  const inputs = rules.map(({ Targets }) => Targets.map(({ Input }) => JSON.parse(Input) as unknown)).flat();
  const due = registered.flatMap(({ id, sweeps }) => sweeps.map(({ scope }) => ({ direction: id, scope })));
  expect(inputs).toEqual(due);
  for (const { State, Targets } of rules) {
    expect(State).toBe('ENABLED');
    expect(Targets.map(({ Arn }) => Arn)).toEqual([sweep?.id]);
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

test('every function finds in its environment what it needs', () => {
  for (const { FunctionName, Environment } of functions) {
    expect(Environment.Variables).toMatchObject({
      STAGE: 'dev',
      POWERTOOLS_SERVICE_NAME: FunctionName.replace('tandem-dev-', ''),
      POWERTOOLS_METRICS_NAMESPACE: 'Tandem',
      POWERTOOLS_LOG_LEVEL: 'INFO',
      NODE_OPTIONS: '--enable-source-maps',
      TABLE_NAME: { Ref: expect.stringMatching(/^Table/) },
    });
  }
  for (const name of [...workerNames, 'tandem-dev-ingress']) {
    expect(variablesOf(name)).toMatchObject({ SECRETS_PREFIX: 'tandem/dev', ALLOWED_BASE_URLS: '' });
  }
  for (const name of workerNames) expect(variablesOf(name)).toHaveProperty('SENDER_ADDRESS');
});

test('a worker knows its own queues and those it sends to, ingress and sweep know all', () => {
  for (const { id, chainsTo } of registered) {
    expect(queuesKnownTo(`tandem-dev-${id}`)).toEqual(queueUrls([id, ...chainsTo]));
  }
  const all = queueUrls(registered.map(({ id }) => id));
  for (const name of ['tandem-dev-ingress', 'tandem-dev-sweep']) expect(queuesKnownTo(name)).toEqual(all);
  expect(JSON.parse(flat(template.Outputs['QueueUrls']?.Value))).toEqual(all);
});

test('webhooks come in by an open address that is watched for refusals and errors', () => {
  const [address] = read(
    template,
    'AWS::Lambda::Url',
    z.object({ AuthType: z.string(), InvokeMode: z.string(), TargetFunctionArn: reference }),
  );
  const ingress = functions.find(({ FunctionName }) => FunctionName === 'tandem-dev-ingress');
  expect(address).toMatchObject({ AuthType: 'NONE', InvokeMode: 'BUFFERED', TargetFunctionArn: ingress?.id });
  expect(ingress).toMatchObject({ Timeout: 10, MemorySize: 256 });
  expect(watched(ingress?.id ?? '')).toEqual(expect.arrayContaining(['Url4xxCount', 'Url5xxCount']));
  expect(template.Outputs['IngressUrl']?.Value).toEqual({ 'Fn::GetAtt': [address?.id, 'FunctionUrl'] });
});

test('the dashboard shows records by outcome and vendor calls of every direction', () => {
  const [dashboard] = read(template, 'AWS::CloudWatch::Dashboard', z.object({ DashboardBody: z.unknown() }));
  const body = flat(dashboard?.DashboardBody);
  for (const { id } of registered) {
    for (const metric of ['Records', 'VendorCalls']) {
      expect(body).toContain(JSON.stringify(`MetricName="${metric}" direction="${id}"`).slice(1, -1));
    }
  }
});

test('the table has the keys and indexes the stores use, can be restored, and forgets what has expired', () => {
  const [table] = read(template, 'AWS::DynamoDB::Table', z.record(z.string(), z.unknown()));
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ];
  expect(table).toMatchObject({
    KeySchema: keys('pk', 'sk'),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byTarget',
        KeySchema: keys('targetPk', 'targetSk'),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
      { IndexName: 'byState', KeySchema: keys('statePk', 'stateSk'), Projection: { ProjectionType: 'ALL' } },
    ],
    BillingMode: 'PAY_PER_REQUEST',
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    SSESpecification: { SSEEnabled: true },
  });
});

test('a stage that keeps its data cannot lose the table or the logs by a deployment', () => {
  const kept = synthesize({ settings: { stage: 'prod', keepData: true } });
  const [table] = read(kept, 'AWS::DynamoDB::Table', z.object({ DeletionProtectionEnabled: z.boolean() }));
  expect(table?.DeletionProtectionEnabled).toBe(true);
  const lasting = Object.values(kept.Resources).filter(({ Type }) =>
    /DynamoDB::Table|Logs::LogGroup/.test(Type),
  );
  expect(new Set(lasting.map(({ DeletionPolicy }) => DeletionPolicy))).toEqual(new Set(['Retain']));
});

test('the concurrency of ingress is capped only where the stage says so', () => {
  const ingress = (settings: Record<string, unknown>) =>
    functionsOf(synthesize({ settings })).find(({ FunctionName }) => FunctionName.endsWith('-ingress'));
  expect(ingress({})?.ReservedConcurrentExecutions).toBeUndefined();
  expect(ingress({ ingressReservedConcurrency: 20 })?.ReservedConcurrentExecutions).toBe(20);
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
  const schedules = read(grown, 'AWS::Events::Rule', ruleShape).filter(({ Name }) => Name.startsWith(name));
  expect(schedules.map(({ ScheduleExpression }) => ScheduleExpression)).toEqual([
    'rate(7 minutes)',
    'rate(3 days)',
  ]);
  const ringing = alarmsOf(grown).map(({ AlarmName }) => AlarmName.replace(`${name}-`, ''));
  const expected = ['dead-letters', 'oldest-message', 'errors', 'throttles', 'changed-silent', 'all-silent'];
  expect(ringing).toEqual(expect.arrayContaining(expected));
  expect(flat(functionsOf(grown)[0]?.Environment.Variables['QUEUES'])).toContain(`"${madeUp.id}"`);
});

test('a direction that sends to one that does not exist is refused by name', () => {
  expect(() => synthesize({ definitions: [{ ...madeUp, chainsTo: ['hq-awork-abscences'] }] })).toThrow(
    /hq-awork-abscences/,
  );
});

test('synthesizing twice gives the same template', () => {
  expect(synthesize()).toEqual(template);
});

const queuesKnownTo = (name: string): unknown => JSON.parse(flat(variablesOf(name)['QUEUES']));

function queueUrls(directions: readonly string[]) {
  const idOf = (name: string) => queues.find(({ QueueName }) => QueueName === name)?.id;
  return Object.fromEntries(
    directions.map((id) => [
      id,
      { queueUrl: idOf(`tandem-dev-${id}`), deadLetterUrl: idOf(`tandem-dev-${id}-dead-letters`) },
    ]),
  );
}

function secondsOf(rate: string): number {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(rate) ?? [];
  return Number(count) * ({ minute: 60, hour: 3600, day: 86_400 }[unit] ?? NaN);
}
