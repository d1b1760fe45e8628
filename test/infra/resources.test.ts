import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { registered, synthesize } from './synthesis.ts';
import { flat, functionsOf, mappingShape, queuesOf, read, reference } from './template-reading.ts';

const template = synthesize();
const queues = queuesOf(template);
const functions = functionsOf(template);
const mappings = read(template, 'AWS::Lambda::EventSourceMapping', mappingShape);
const workerNames = registered.map(({ id }) => `tandem-dev-${id}`);

const variablesOf = (name: string) =>
  functions.find(({ FunctionName }) => FunctionName === name)?.Environment.Variables ?? {};

test('every source queue has a dead-letter queue, and both keep messages for 14 days', () => {
  const sources = queues.filter(({ RedrivePolicy }) => RedrivePolicy);
  expect(sources.map(({ QueueName }) => QueueName)).toEqual([...workerNames, 'tandem-dev-jobs']);
  for (const { QueueName, RedrivePolicy } of sources) {
    const deadLetters = queues.find(({ id }) => id === RedrivePolicy?.deadLetterTargetArn);
    expect(deadLetters?.QueueName).toBe(`${QueueName}-dead-letters`);
    expect(RedrivePolicy?.maxReceiveCount).toBe(5);
  }
  for (const queue of queues) {
    expect(queue).toMatchObject({ MessageRetentionPeriod: 14 * 86_400, SqsManagedSseEnabled: true });
  }
});

test('a message stays hidden for at least six times as long as its worker may run', () => {
  expect(mappings.length).toBe(registered.length + 1);
  for (const mapping of mappings) {
    const queue = queues.find(({ id }) => id === mapping.EventSourceArn);
    const worker = functions.find(({ id }) => id === mapping.FunctionName);
    expect(queue?.VisibilityTimeout).toBeGreaterThanOrEqual(6 * (worker?.Timeout ?? Infinity));
  }
});

test('every worker takes batches of ten, reports failures one by one and runs as wide as its definition says', () => {
  const ofWorkers = mappings.slice(0, registered.length);
  for (const mapping of ofWorkers) {
    expect(mapping).toMatchObject({ BatchSize: 10, FunctionResponseTypes: ['ReportBatchItemFailures'] });
  }
  expect(ofWorkers.map(({ ScalingConfig }) => ScalingConfig.MaximumConcurrency)).toEqual(
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
    'tandem-dev-closing',
    'tandem-dev-jobs',
    'tandem-dev-console',
    'tandem-dev-watch',
    'tandem-dev-bounces',
  ]);
  for (const { FunctionName, LoggingConfig, ...rest } of functions) {
    expect(rest).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
    });
    expect(LoggingConfig.LogFormat).toBe('JSON');
    expect(logGroups.find(({ id }) => id === LoggingConfig.LogGroup)).toMatchObject({
      LogGroupName: `/aws/lambda/${FunctionName}`,
      RetentionInDays: 30,
    });
  }
});

test('every function finds in its environment what it needs', () => {
  for (const { FunctionName, Environment } of functions) {
    expect(Environment.Variables).toMatchObject({
      STAGE: 'dev',
      POWERTOOLS_SERVICE_NAME: FunctionName.replace('tandem-dev-', ''),
      POWERTOOLS_METRICS_NAMESPACE: 'Tandem',
      POWERTOOLS_LOG_LEVEL: 'INFO',
      TABLE_NAME: { Ref: expect.stringMatching(/^Table/) },
    });
  }
  for (const name of [...workerNames, 'tandem-dev-console', 'tandem-dev-jobs']) {
    expect(variablesOf(name)).toMatchObject({ SECRETS_PREFIX: 'tandem/dev', ALLOWED_BASE_URLS: '' });
  }
  for (const name of workerNames) expect(variablesOf(name)).toHaveProperty('SENDER_ADDRESS');
});

test('the console knows where its orders go', () => {
  const jobs = queues.find(({ QueueName }) => QueueName === 'tandem-dev-jobs');
  expect(variablesOf('tandem-dev-console')['JOBS_QUEUE_URL']).toEqual({ Ref: jobs?.id });
});

test('commands find the set that mails are sent with', () => {
  const [set, ...more] = read(template, 'AWS::SES::ConfigurationSet', z.object({ Name: z.string() }));
  expect(more).toEqual([]);
  expect(template.Outputs['MailSet']?.Value).toBe(set?.Name);
});

test('O8 the watch knows where webhooks arrive, as it brings them back', () => {
  expect(variablesOf('tandem-dev-watch')['INGRESS_URL']).toEqual(template.Outputs['IngressUrl']?.Value);
});

test('a worker knows its own queues and those it sends to, sweep, console and watch know all, ingress those that have webhooks', () => {
  for (const { id, chainsTo } of registered) {
    expect(queuesKnownTo(`tandem-dev-${id}`)).toEqual(queueUrls([id, ...chainsTo]));
  }
  const all = queueUrls(registered.map(({ id }) => id));
  const hooked = registered.filter(({ hooks }) => hooks.length > 0);
  expect(queuesKnownTo('tandem-dev-ingress')).toEqual(queueUrls(hooked.map(({ id }) => id)));
  for (const name of ['sweep', 'console', 'watch'].map((each) => `tandem-dev-${each}`))
    expect(queuesKnownTo(name)).toEqual(all);
  expect(JSON.parse(flat(template.Outputs['QueueUrls']?.Value))).toEqual(all);
});

test('webhooks come in by an open address of a small function, people by one of their own', () => {
  const addresses = read(
    template,
    'AWS::Lambda::Url',
    z.object({ AuthType: z.string(), InvokeMode: z.string(), TargetFunctionArn: reference }),
  );
  const named = (name: string) => functions.find(({ FunctionName }) => FunctionName === name);
  const entrances = [
    ['IngressUrl', named('tandem-dev-ingress')],
    ['ConsoleUrl', named('tandem-dev-console')],
  ] as const;
  expect(addresses).toHaveLength(entrances.length);
  for (const [output, entrance] of entrances) {
    const address = addresses.find(({ TargetFunctionArn }) => TargetFunctionArn === entrance?.id);
    expect(address).toMatchObject({ AuthType: 'NONE', InvokeMode: 'BUFFERED' });
    expect(template.Outputs[output]?.Value).toEqual({ 'Fn::GetAtt': [address?.id, 'FunctionUrl'] });
  }
  expect(named('tandem-dev-ingress')).toMatchObject({ Timeout: 10, MemorySize: 256 });
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

test('O9 mails that bounce or are unwanted are told to the function that notes them', () => {
  const [set] = read(template, 'AWS::SES::ConfigurationSet', z.object({ Name: z.string() }));
  expect(set?.Name).toBe('tandem-dev-mail');
  const [destination] = read(
    template,
    'AWS::SES::ConfigurationSetEventDestination',
    z.object({ EventDestination: z.looseObject({ MatchingEventTypes: z.array(z.string()) }) }),
  );
  expect(destination?.EventDestination).toMatchObject({
    MatchingEventTypes: ['bounce', 'complaint'],
    EventBridgeDestination: expect.anything(),
  });
  const noter = functions.find(({ FunctionName }) => FunctionName === 'tandem-dev-bounces');
  const rules = read(
    template,
    'AWS::Events::Rule',
    z.object({ EventPattern: z.unknown().optional(), Targets: z.array(z.object({ Arn: z.unknown() })) }),
  ).filter(({ EventPattern }) => EventPattern !== undefined);
  expect(rules).toMatchObject([
    {
      EventPattern: {
        source: ['aws.ses'],
        'detail-type': ['Email Bounced', 'Email Complaint Received'],
        detail: { mail: { tags: { 'ses:configuration-set': ['tandem-dev-mail'] } } },
      },
    },
  ]);
  expect(JSON.stringify(rules[0]?.Targets)).toContain(noter?.id);
  for (const name of [...workerNames, 'tandem-dev-watch'])
    expect(variablesOf(name)).toMatchObject({
      CONFIGURATION_SET: 'tandem-dev-mail',
      CONSOLE_URL: expect.anything(),
    });
});
