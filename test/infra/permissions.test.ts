import { expect, test } from '@jest/globals';
import { Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { NagPack } from 'cdk-nag';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import * as z from 'zod';
import { addStage, buildStack, madeUp, registered, synthesize } from './synthesis.ts';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import type { Statement } from './template-reading.ts';
import { allowedTo, flat, functionsOf, policyShape, queuesOf, read } from './template-reading.ts';

const settings = { senderAddress: 'sync@example.com', alarmAddress: 'alarm@example.com' };
const definitions = [...registered, madeUp];
const template = synthesize({ settings, definitions });
const functionNames = functionsOf(template).map(({ FunctionName }) => FunctionName);

const resourcesFor = (functionName: string, action: string | RegExp, from = template) =>
  allowedTo(from, functionName)
    .filter(({ Action }) =>
      Action.some((name) => (action instanceof RegExp ? action.test(name) : name === action)),
    )
    .flatMap(({ Resource }) => Resource.map(flat));

const actionsOf = (statements: readonly Statement[], service: string) =>
  statements.flatMap(({ Action }) => Action.filter((name) => name.startsWith(`${service}:`)));

const wideIn = (from: typeof template) =>
  read(from, 'AWS::IAM::Policy', policyShape)
    .flatMap((policy) => policy.PolicyDocument.Statement)
    .filter(({ Action, Resource }) => Action.some((name) => name.includes('*')) || Resource.includes('*'));

test('no policy allows every action, every action of a service, or every resource', () => {
  expect(wideIn(template)).toEqual([]);
});

test('calls are traced only where a stage asks for it, and only then may functions send traces', () => {
  const traced = synthesize({ settings: { ...settings, tracing: true }, definitions });
  const wide = wideIn(traced);
  expect(wide.length).toBe(functionNames.length);
  for (const { Action, Resource } of wide) {
    expect(Action.toSorted()).toEqual(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']);
    expect(Resource).toEqual(['*']);
  }
  expect(functionsOf(traced).every(({ TracingConfig }) => TracingConfig?.Mode === 'Active')).toBe(true);
  expect(functionsOf(template).some(({ TracingConfig }) => TracingConfig)).toBe(false);
});

test('nothing is allowed by a managed policy or inside a role, where the other tests would not see it', () => {
  const roles = read(template, 'AWS::IAM::Role', z.looseObject({}));
  expect(roles.length).toBe(functionNames.length);
  for (const role of roles) {
    expect(role).not.toHaveProperty('ManagedPolicyArns');
    expect(role).not.toHaveProperty('Policies');
  }
});

test.each(definitions)(
  'the worker of $id may read only the secrets of its connector, and renew them where somebody signs in',
  ({ id, connector, source, target }) => {
    const worker = `tandem-dev-${id}`;
    const own = [`arn:aws:secretsmanager:eu-central-1:AWS::AccountId:secret:tandem/dev/${connector}/*`];
    expect(resourcesFor(worker, /^secretsmanager:/)).toEqual(own);
    const isSignedIn = [source, target].some(({ signIn }) => signIn);
    expect(actionsOf(allowedTo(template, worker), 'secretsmanager')).toEqual([
      'secretsmanager:GetSecretValue',
      ...(isSignedIn ? ['secretsmanager:PutSecretValue'] : []),
    ]);
  },
);

test('neither the public address of webhooks nor the start of sweeps may read a key of any account', () => {
  for (const name of ['tandem-dev-ingress', 'tandem-dev-sweep'])
    expect(resourcesFor(name, /^secretsmanager:/)).toEqual([]);
});

test('O3, O8 the watch sends to the queues and dead letters of all directions, and receives from none', () => {
  const all = definitions.flatMap(({ id }) => [`tandem-dev-${id}`, `tandem-dev-${id}-dead-letters`]);
  expect(queueNames(resourcesFor('tandem-dev-watch', 'sqs:SendMessage'))).toEqual(all.toSorted());
  expect(resourcesFor('tandem-dev-watch', 'sqs:ReceiveMessage')).toEqual([]);
});

test('O8 the watch reads secrets, and writes back only what a vendor renews', () => {
  expect(actionsOf(allowedTo(template, 'tandem-dev-watch'), 'secretsmanager')).toEqual([
    'secretsmanager:GetSecretValue',
    'secretsmanager:PutSecretValue',
  ]);
});

test('O7 only the function that ends connections may remove secrets', () => {
  for (const name of functionNames) {
    const removes = resourcesFor(name, 'secretsmanager:DeleteSecret');
    expect(removes.length).toBe(name === 'tandem-dev-closing' ? 1 : 0);
  }
});

test('a worker sends only to its own queue, its dead letters and the queues of its chain', () => {
  for (const { id, chainsTo } of definitions) {
    const names = [id, `${id}-dead-letters`, ...chainsTo].map((name) => `tandem-dev-${name}`);
    expect(queueNames(resourcesFor(`tandem-dev-${id}`, 'sqs:SendMessage'))).toEqual(names.toSorted());
  }
});

test('a worker receives only from its own queue', () => {
  for (const { id } of definitions) {
    const name = `tandem-dev-${id}`;
    expect(queueNames(resourcesFor(name, 'sqs:ReceiveMessage'))).toEqual([name]);
  }
});

test('the console sends to all queues, and takes and removes only what lies in dead letters', () => {
  const name = 'tandem-dev-console';
  const ids = definitions.map(({ id }) => `tandem-dev-${id}`);
  const deadLetters = ids.map((id) => `${id}-dead-letters`).toSorted();
  expect(queueNames(resourcesFor(name, 'sqs:SendMessage'))).toEqual([...ids, 'tandem-dev-jobs'].toSorted());
  expect(queueNames(resourcesFor(name, 'sqs:GetQueueAttributes'))).toEqual(
    [...ids, ...deadLetters].toSorted(),
  );
  for (const action of ['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility', 'sqs:DeleteMessage'])
    expect(queueNames(resourcesFor(name, action))).toEqual(deadLetters);
});

test('the jobs send to the queues of all directions, take their own orders, and neither make nor remove a secret', () => {
  const name = 'tandem-dev-jobs';
  expect(queueNames(resourcesFor(name, 'sqs:SendMessage'))).toEqual(
    definitions.map(({ id }) => `tandem-dev-${id}`).toSorted(),
  );
  expect(queueNames(resourcesFor(name, 'sqs:ReceiveMessage'))).toEqual([name]);
  expect(actionsOf(allowedTo(template, name), 'secretsmanager')).toEqual([
    'secretsmanager:GetSecretValue',
    'secretsmanager:PutSecretValue',
  ]);
});

test('the console may read and change the secrets of the stage, and neither make nor remove any', () => {
  const name = 'tandem-dev-console';
  expect([...new Set(actionsOf(allowedTo(template, name), 'secretsmanager'))]).toEqual([
    'secretsmanager:GetSecretValue',
    'secretsmanager:PutSecretValue',
  ]);
});

test('nobody but the console can read the keys with which it signs people in', () => {
  const keys = /secret:tandem\/dev-console\/\*$/;
  for (const name of functionNames)
    expect([name, resourcesFor(name, /^secretsmanager:/).some((arn) => keys.test(arn))]).toEqual([
      name,
      name === 'tandem-dev-console',
    ]);
});

test('sweep sends to the queues of all directions, ingress to those that have webhooks, and neither receives', () => {
  const namesOf = (those: readonly DirectionDefinition[]) =>
    those.map(({ id }) => `tandem-dev-${id}`).toSorted();
  const hooked = definitions.filter(({ hooks }) => hooks.length > 0);
  for (const [name, those] of [
    ['tandem-dev-ingress', hooked],
    ['tandem-dev-sweep', definitions],
  ] as const) {
    expect(queueNames(resourcesFor(name, 'sqs:SendMessage'))).toEqual(namesOf(those));
    expect(resourcesFor(name, 'sqs:ReceiveMessage')).toEqual([]);
  }
});

test('ingress writes nothing to the table but what it notes of webhooks, and sweep nothing at all; ingress reads single records, sweep lists', () => {
  const tableActions = (name: string) =>
    [...new Set(actionsOf(allowedTo(template, name), 'dynamodb'))].toSorted();
  expect(tableActions('tandem-dev-ingress')).toEqual(['dynamodb:GetItem', 'dynamodb:UpdateItem']);
  expect(tableActions('tandem-dev-sweep')).toEqual(['dynamodb:Query']);
  for (const { id } of definitions) {
    const all = ['DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'];
    expect(tableActions(`tandem-dev-${id}`)).toEqual(all.map((action) => `dynamodb:${action}`));
  }
});

test('whoever queries the table may query its two indexes, and sweep those alone', () => {
  const others = ['tandem-dev-ingress', 'tandem-dev-bounces', 'tandem-dev-sweep'];
  const [table = ''] = resourcesFor('tandem-dev-watch', 'dynamodb:GetItem');
  const indexes = [`${table}/index/byState`, `${table}/index/byTarget`];
  for (const name of functionNames.filter((each) => !others.includes(each)))
    expect(resourcesFor(name, 'dynamodb:Query')).toEqual([table, ...indexes]);
  expect(resourcesFor('tandem-dev-sweep', 'dynamodb:Query')).toEqual(indexes);
});

test('workers send mail only from the address of the stage, and none where it has no address', () => {
  const worker = `tandem-dev-${madeUp.id}`;
  const mail = allowedTo(template, worker).filter(({ Action }) => Action.includes('ses:SendEmail'));
  expect(mail.map(({ Condition }) => Condition)).toEqual([
    { StringEquals: { 'ses:FromAddress': settings.senderAddress } },
  ]);
  for (const mailing of [worker, 'tandem-dev-watch'])
    expect(JSON.stringify(resourcesFor(mailing, /^ses:/))).toContain('configuration-set/tandem-dev-mail');
  expect(resourcesFor(worker, /^ses:/, synthesize({ definitions }))).toEqual([]);
});

test('every queue and the alarm topic refuse requests that are not encrypted', () => {
  const refusing = (type: string) =>
    read(template, type, z.looseObject({}))
      .map((policy) => JSON.stringify(policy))
      .filter((text) => /"Deny"/.test(text) && /SecureTransport/.test(text));
  expect(refusing('AWS::SQS::QueuePolicy').length).toBe(queuesOf(template).length);
  expect(refusing('AWS::SNS::TopicPolicy').length).toBe(1);
});

test('alarms of this stage may use the topic although its default policy is replaced', () => {
  const [policy] = read(template, 'AWS::SNS::TopicPolicy', z.object({ PolicyDocument: z.unknown() }));
  expect(policy?.PolicyDocument).toMatchObject({
    Statement: expect.arrayContaining([
      expect.objectContaining({
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: 'sns:Publish',
      }),
    ]),
  });
});

const packs = () => [new AwsSolutionsChecks(), new ServerlessChecks()];
const findings = (pack: NagPack, stack = buildStack({ settings, definitions })) =>
  pack
    .validateScope(stack)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath = '' }) => ({ ruleName, constructPath })),
    );

test('the rule packs find nothing that is not acknowledged', () => {
  expect(packs().flatMap((pack) => findings(pack))).toEqual([]);
});

test('a finding stops the synthesis', () => {
  const stack = addStage({ definitions });
  new Queue(stack, 'Careless');
  expect(() => Template.fromStack(stack)).toThrow(/Careless.*Serverless-SQSRedrivePolicy/s);
});

test('every acknowledgement carries a reason and is still needed', () => {
  const stack = buildStack({ settings, definitions });
  const acknowledged = acknowledgements(stack);
  const unfiltered = packs().map((pack) => Object.assign(pack, { isAcknowledged: () => false }));
  const all = unfiltered.flatMap((pack) => findings(pack, stack));
  expect(acknowledged.length).toBeGreaterThan(0);
  for (const { path, rule, reason } of acknowledged) {
    expect(reason).toMatch(/^\w.{30,}\.$/s);
    const needed = all.some(
      ({ ruleName, constructPath }) => ruleName === rule && constructPath.startsWith(path),
    );
    expect({ path, rule, needed }).toEqual({ path, rule, needed: true });
  }
});

function acknowledgements(stack: ReturnType<typeof buildStack>) {
  return stack.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>))
      .map(([id, reason]) => ({ path: node.path, rule: id.replace(/^annotation::/i, ''), reason })),
  );
}

const queueNames = (ids: readonly string[]) =>
  ids.map((id) => queuesOf(template).find((queue) => queue.id === id)?.QueueName).toSorted();
