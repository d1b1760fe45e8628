import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { openOperator } from '../../../functions/ops/access/open-operator.ts';
import { openStage } from '../../../functions/ops/access/stage.ts';
import { unattended } from '../../../functions/ops/access/unattended.ts';
import { describeError } from '../../../functions/ops/output/describe-error.ts';
import { Refusal } from '../../../functions/ops/output/report.ts';
import { readStageSettings } from '../../../infra/stage-settings.ts';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';

const queues = { 'awork-moco-times': { queueUrl: 'https://sqs/q', deadLetterUrl: 'https://sqs/d' } };
const outputs = [
  { OutputKey: 'IngressUrl', OutputValue: 'https://abc.lambda-url.eu-central-1.on.aws/' },
  { OutputKey: 'ConsoleUrl', OutputValue: 'https://def.lambda-url.eu-central-1.on.aws/' },
  { OutputKey: 'TableName', OutputValue: 'tandem-dev' },
  { OutputKey: 'QueueUrls', OutputValue: JSON.stringify(queues) },
  { OutputKey: 'MailSet', OutputValue: 'tandem-dev-mail' },
];

function stackWith(Outputs: typeof outputs) {
  const client = new CloudFormationClient({ region: 'eu-central-1' });
  const stack = {
    StackName: 'tandem-dev',
    CreationTime: new Date(0),
    StackStatus: 'CREATE_COMPLETE',
    Outputs,
  } as const;
  mockClient(client)
    .on(DescribeStacksCommand, { StackName: 'tandem-dev' })
    .resolves({ Stacks: [stack] });
  return client;
}

test('a stage is found by the outputs of its stack', async () => {
  expect(await openStage('dev', {}, stackWith(outputs))).toEqual({
    tableName: 'tandem-dev',
    queues,
    secretsPrefix: 'tandem/dev',
    ingressUrl: 'https://abc.lambda-url.eu-central-1.on.aws',
    consoleUrl: 'https://def.lambda-url.eu-central-1.on.aws',
    allowedBaseUrls: [],
    configurationSet: 'tandem-dev-mail',
  });
});

test('a stage that was deployed before there was a console, or a set for mails, works without one', async () => {
  const before = outputs.filter(({ OutputKey }) => !['ConsoleUrl', 'MailSet'].includes(OutputKey));
  const stage = await openStage('dev', {}, stackWith(before));
  expect(stage.consoleUrl).toBeUndefined();
  expect(stage.configurationSet).toBeUndefined();
});

test('O12 mails of commands are sent with the set of the stage, so that one that bounces is known', async () => {
  const ses = mockClient(SESv2Client);
  ses.on(SendEmailCommand).resolves({ MessageId: '1' });
  const stage = { ...(await openStage('dev', {}, stackWith(outputs))), senderAddress: 'tandem@example.com' };
  const { mail } = openOperator(stage, undefined, unattended);
  await mail?.({ to: ['jana@example.org'], subject: 'x', text: 'x', html: 'x', connection: 'verlag' });
  expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toMatchObject({
    ConfigurationSetName: 'tandem-dev-mail',
    EmailTags: [{ Name: 'connection', Value: 'verlag' }],
  });
  ses.restore();
});

test('a stage is looked for in the region of its file, whatever the environment says', async () => {
  const environment = { AWS_REGION: 'us-east-1' };
  await openStage('dev', environment, stackWith(outputs));
  expect(environment.AWS_REGION).toBe(readStageSettings('dev').region);
});

test('a stage without a file is refused with those there are', async () => {
  await expect(openStage('nowhere', {})).rejects.toThrow('There are: dev');
});

test('a stack without the outputs, and a missing one, are refused calmly', async () => {
  await expect(openStage('dev', {}, stackWith([]))).rejects.toThrow('Deploy it again');
  const client = new CloudFormationClient({ region: 'eu-central-1' });
  const missing = Object.assign(new Error('Stack with id tandem-dev does not exist'), {
    name: 'ValidationError',
  });
  mockClient(client).on(DescribeStacksCommand).rejects(missing);
  await expect(openStage('dev', {}, client)).rejects.toThrow('There is no stack tandem-dev');
});

const refusedKey = new Failure(commonReasons['credentials-refused'], {
  details: { vendor: 'moco', problem: 'HTTP 401' },
});

test.each([
  [new Refusal('No.'), 2, 'No.'],
  [refusedKey, 1, 'MOCO does not take the key'],
  [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 1, 'does not answer'],
  [Object.assign(new Error('x'), { name: 'CredentialsProviderError' }), 1, 'AWS takes no credentials'],
  [new Error('first line\nsecond line'), 1, 'That did not work: first line'],
])('the error %s ends with %d and one sentence', (error, exitCode, text) => {
  const described = describeError(error, 'en');
  expect(described.exitCode).toBe(exitCode);
  expect(described.sentence).toContain(text);
  expect(described.sentence).not.toContain('\n');
});

test('a reason is told in German when asked for', () => {
  expect(describeError(refusedKey, 'de').sentence).toContain('nimmt den Schlüssel');
});
