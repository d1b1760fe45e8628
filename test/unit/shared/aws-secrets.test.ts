import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { beforeEach, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { Failure } from '../../../shared/failure.ts';
import { createAwsSecrets } from '../../../shared/secrets/aws-secrets.ts';

const manager = mockClient(SecretsManagerClient);
let clock = 0;
beforeEach(() => void manager.reset());

const owner = { id: 'nord', connector: 'moco-awork' };
const SecretId = 'tandem/prod/moco-awork/nord';
const secret = { ingressToken: 'i'.repeat(43), vendors: { moco: { apiKey: 'sk-top-secret' } } };
const holds = (value: unknown) =>
  manager
    .on(GetSecretValueCommand)
    .resolves({ SecretString: typeof value === 'string' ? value : JSON.stringify(value) });
const missing = () =>
  manager.on(GetSecretValueCommand).rejects(new ResourceNotFoundException({ message: '', $metadata: {} }));
const open = () =>
  createAwsSecrets({
    client: new SecretsManagerClient({ region: 'eu-central-1' }),
    prefix: 'tandem/prod',
    now: () => new Date(clock),
  });
const reads = () => manager.commandCalls(GetSecretValueCommand).length;

test('a secret lies under stage, connector and connection, and is read once in five minutes', async () => {
  holds(secret);
  const secrets = open();
  for (let count = 0; count < 3; count += 1) expect(await secrets.read(owner)).toEqual(secret);
  expect(manager.commandCalls(GetSecretValueCommand)[0]?.args[0].input).toEqual({ SecretId });
  expect(reads()).toBe(1);
  clock += 301_000;
  await secrets.read(owner);
  expect(reads()).toBe(2);
});

test('whoever must know the newest reads past the cache', async () => {
  holds(secret);
  const secrets = open();
  await secrets.read(owner);
  const renewed = { ...secret, vendors: { moco: { apiKey: 'new' } } };
  holds(renewed);
  expect(await secrets.read(owner)).toEqual(secret);
  expect(await secrets.read(owner, { fresh: true })).toEqual(renewed);
  expect(await secrets.read(owner)).toEqual(renewed);
});

test('a missing secret is not remembered, so a connection works as soon as it is added', async () => {
  missing();
  const secrets = open();
  expect(await secrets.read(owner)).toBeUndefined();
  holds(secret);
  expect(await secrets.read(owner)).toEqual(secret);
});

test('an error of the service is passed on and not remembered', async () => {
  manager
    .on(GetSecretValueCommand)
    .rejectsOnce(new Error('throttled'))
    .resolves({ SecretString: JSON.stringify(secret) });
  const secrets = open();
  await expect(secrets.read(owner)).rejects.toThrow('throttled');
  expect(await secrets.read(owner)).toEqual(secret);
});

test.each([
  ['is no JSON', '{"apiKey":"sk-top-secret"'],
  ['has another form', { apiKey: 'sk-top-secret' }],
  ['has a token that is too short', { ingressToken: 'sk-top-secret', vendors: {} }],
])('a secret that %s pauses the connection, and nothing of it is quoted', async (_case, value) => {
  holds(value);
  const error: unknown = await open()
    .read(owner)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Failure);
  expect(error).toMatchObject({ reason: { code: 'credentials-missing', kind: 'pause' } });
  const told =
    error instanceof Failure
      ? [error.message, error.stack, JSON.stringify(error.details), String(error.cause)]
      : [];
  expect(told.join(' ')).not.toContain('sk-top');
});

test('a known secret gets a new version, and only a missing one is created', async () => {
  const secrets = open();
  await secrets.write(owner, secret);
  const SecretString = JSON.stringify(secret);
  expect(manager.commandCalls(PutSecretValueCommand)[0]?.args[0].input).toEqual({ SecretId, SecretString });
  expect(manager.commandCalls(CreateSecretCommand)).toEqual([]);
  manager.on(PutSecretValueCommand).rejects(new ResourceNotFoundException({ message: '', $metadata: {} }));
  await secrets.write(owner, secret);
  expect(manager.commandCalls(CreateSecretCommand)[0]?.args[0].input).toEqual({
    Name: SecretId,
    SecretString,
  });
});

test('a secret that could not be stored fails the writer', async () => {
  manager.on(PutSecretValueCommand).rejects(new Error('denied'));
  await expect(open().write(owner, secret)).rejects.toThrow('denied');
});

test('what was written is read at once', async () => {
  holds(secret);
  const secrets = open();
  await secrets.read(owner);
  await secrets.write(owner, secret);
  await secrets.read(owner);
  expect(reads()).toBe(2);
});

test('a secret of another form is never stored', async () => {
  await expect(open().write(owner, { ...secret, ingressToken: 'short' })).rejects.toThrow();
  expect(manager.calls()).toEqual([]);
});

test('a removed secret is gone at once, without the waiting period', async () => {
  holds(secret);
  const secrets = open();
  await secrets.read(owner);
  await secrets.remove(owner);
  expect(manager.commandCalls(DeleteSecretCommand)[0]?.args[0].input).toEqual({
    SecretId,
    ForceDeleteWithoutRecovery: true,
  });
  missing();
  expect(await secrets.read(owner)).toBeUndefined();
});

const revised = (secretRevision: string) => ({ ...owner, secretRevision });
const renewed = { ...secret, vendors: { moco: { apiKey: 'sk-renewed' } } };

test('a secret whose revision changed is read again at once, and then once in five minutes', async () => {
  holds(secret);
  const secrets = open();
  expect(await secrets.read(revised('1'))).toEqual(secret);
  holds(renewed);
  expect(await secrets.read(revised('1'))).toEqual(secret);
  for (let count = 0; count < 3; count += 1) expect(await secrets.read(revised('2'))).toEqual(renewed);
  expect(reads()).toBe(2);
});

test('a first revision counts as a change, and the name of the secret stays', async () => {
  holds(secret);
  const secrets = open();
  await secrets.read(owner);
  await secrets.read(revised('1'));
  await secrets.write(revised('1'), secret);
  const names = manager.commandCalls(GetSecretValueCommand).map(({ args }) => args[0].input.SecretId);
  expect(names).toEqual([SecretId, SecretId]);
  expect(manager.commandCalls(PutSecretValueCommand)[0]?.args[0].input).toMatchObject({ SecretId });
});
