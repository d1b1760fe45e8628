import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  InvalidRequestException,
  ListSecretsCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readBounces } from '../../functions/bounces/read-bounce.ts';
import type { Engines } from '../../infra/local/engines.ts';
import { startEngines } from '../../infra/local/engines.ts';
import { localClient } from '../../infra/local/local-account.ts';
import { createSesMailer } from '../../shared/notices/ses-mail.ts';

let engines: Engines;
let secrets: SecretsManagerClient;

beforeAll(async () => {
  engines = await startEngines();
  secrets = new SecretsManagerClient(localClient(engines.endpoints.secretsManager));
});

afterAll(async () => {
  secrets.destroy();
  await engines.stop();
});

test('a secret is read back by name and by ARN', async () => {
  const { ARN } = await secrets.send(new CreateSecretCommand({ Name: 'read/me', SecretString: 'one' }));
  for (const SecretId of ['read/me', ARN]) {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
    expect(SecretString).toBe('one');
  }
});

test('a new value replaces the old one, which stays readable as the previous one', async () => {
  const SecretId = 'replace/me';
  const first = await secrets.send(new CreateSecretCommand({ Name: SecretId, SecretString: 'old' }));
  const second = await secrets.send(new PutSecretValueCommand({ SecretId, SecretString: 'new' }));
  expect(second.VersionId).not.toBe(first.VersionId);
  const current = await secrets.send(new GetSecretValueCommand({ SecretId }));
  const previous = await secrets.send(new GetSecretValueCommand({ SecretId, VersionStage: 'AWSPREVIOUS' }));
  expect([current.SecretString, previous.SecretString]).toEqual(['new', 'old']);
});

test('a second secret of the same name is refused with the exception of its own', async () => {
  const command = new CreateSecretCommand({ Name: 'twice', SecretString: 'x' });
  await secrets.send(command);
  await expect(
    secrets.send(new CreateSecretCommand({ Name: 'twice', SecretString: 'y' })),
  ).rejects.toBeInstanceOf(ResourceExistsException);
});

const nowhere = { SecretId: 'nowhere' };
test.each([
  ['read', () => secrets.send(new GetSecretValueCommand(nowhere))],
  ['changed', () => secrets.send(new PutSecretValueCommand({ ...nowhere, SecretString: 'x' }))],
  ['described', () => secrets.send(new DescribeSecretCommand(nowhere))],
  ['deleted', () => secrets.send(new DeleteSecretCommand(nowhere))],
])('a secret that does not exist cannot be %s', async (_, send: () => Promise<unknown>) => {
  await expect(send()).rejects.toBeInstanceOf(ResourceNotFoundException);
});

test('a secret deleted with recovery is unreadable and its name stays taken; without, it is gone', async () => {
  const SecretId = 'delete/me';
  await secrets.send(new CreateSecretCommand({ Name: SecretId, SecretString: 'x' }));
  await secrets.send(new DeleteSecretCommand({ SecretId }));
  const read = () => secrets.send(new GetSecretValueCommand({ SecretId }));
  await expect(read()).rejects.toBeInstanceOf(InvalidRequestException);
  await expect(
    secrets.send(new CreateSecretCommand({ Name: SecretId, SecretString: 'y' })),
  ).rejects.toBeInstanceOf(InvalidRequestException);
  await secrets.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }));
  await expect(read()).rejects.toBeInstanceOf(ResourceNotFoundException);
});

test('secrets are listed by the beginning of their name', async () => {
  for (const Name of ['list/a', 'list/b', 'other/c']) {
    await secrets.send(new CreateSecretCommand({ Name, SecretString: 'x' }));
  }
  const Filters = [{ Key: 'name' as const, Values: ['list/'] }];
  const { SecretList } = await secrets.send(new ListSecretsCommand({ Filters }));
  expect(SecretList?.map(({ Name }) => Name)).toEqual(['list/a', 'list/b']);
});

test('a mail is kept and shown instead of being sent', async () => {
  const client = new SESv2Client(localClient(engines.endpoints.ses));
  const { MessageId } = await client.send(
    new SendEmailCommand({
      FromEmailAddress: 'tandem@example.com',
      Destination: { ToAddresses: ['office@example.com'] },
      Content: { Simple: { Subject: { Data: 'Key revoked' }, Body: { Text: { Data: 'Please renew' } } } },
    }),
  );
  client.destroy();
  const mails: unknown = await (await fetch(`${engines.endpoints.ses}/mails`)).json();
  expect(mails).toMatchObject([
    { id: MessageId, to: ['office@example.com'], subject: 'Key revoked', text: 'Please renew' },
  ]);
});

test('SES takes more than ASCII only with its character set, and tags only of plain characters', async () => {
  const client = new SESv2Client(localClient(engines.endpoints.ses));
  const send = (Charset: string | undefined, Value: string) =>
    client.send(
      new SendEmailCommand({
        FromEmailAddress: 'Tandem <tandem@example.com>',
        Destination: { ToAddresses: ['office@example.com'] },
        EmailTags: [{ Name: 'connection', Value }],
        Content: { Simple: { Subject: { Data: 'Schlüssel', Charset }, Body: { Text: { Data: 'x' } } } },
      }),
    );
  await expect(send(undefined, 'verlag')).rejects.toMatchObject({ name: 'BadRequestException' });
  await expect(send('UTF-8', 'ver lag')).rejects.toMatchObject({ name: 'BadRequestException' });
  await expect(send('UTF-8', 'verlag')).resolves.toMatchObject({ MessageId: expect.any(String) });
  client.destroy();
});

test('a mail to an address that bounces is told as SES tells EventBridge, where it was sent with a configuration set', async () => {
  const mailer = (configurationSet?: string) =>
    createSesMailer({ sender: 'tandem@example.com', configurationSet }, localClient(engines.endpoints.ses));
  const mail = { subject: 'Größe', text: 'x', html: '<p>x</p>', connection: 'verlag' };
  const events: unknown[] = [];
  const first = new Promise<void>((resolve) => {
    engines.onEvent((event) => resolve(void events.push(event)));
  });
  await mailer().send({ ...mail, to: ['lost@bounce.example'] });
  await mailer('tandem-dev-mail').send({ ...mail, to: ['office@example.com'] });
  await mailer('tandem-dev-mail').send({ ...mail, to: ['lost@bounce.example', 'office@example.com'] });
  await first;
  expect(events).toHaveLength(1);
  expect(readBounces(events[0])).toMatchObject({
    connection: 'verlag',
    bounces: [{ address: 'lost@bounce.example', kind: 'bounced' }],
  });
});

test.each(['ses', 'secretsManager'] as const)(
  'whoever opens the address of %s with a browser is told what it is',
  async (name) => {
    expect(await (await fetch(engines.endpoints[name])).text()).toContain('of Tandem are kept here');
  },
);
