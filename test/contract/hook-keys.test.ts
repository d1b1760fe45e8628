import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDynamoHookKeys } from '../../shared/secrets/dynamo-hook-keys.ts';
import type { HookKeyStore } from '../../shared/secrets/hook-keys.ts';
import { hookKeysOf } from '../../shared/secrets/hook-keys.ts';
import { keepingHookKeys } from '../../shared/secrets/keeping-hook-keys.ts';
import { createMemoryHookKeys } from '../twins/memory-hook-keys.ts';
import { createMemorySecrets } from '../twins/memory-stores.ts';
import type { TestTable } from './test-table.ts';
import { startTestTable } from './test-table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable(() => new Date('2026-03-02T08:00:00Z'));
});
afterAll(() => testTable.stop());

const owner = { id: 'nord', connector: 'moco-awork' };
const secret = {
  ingressToken: 't'.repeat(43),
  vendors: {
    moco: { baseUrl: 'https://nord.mocoapp.com/api/v1', apiKey: 'geheim', signatureKeys: ['s'] },
    awork: { apiKey: 'geheim', hookSecrets: ['h'] },
  },
};
const keys = {
  ingressToken: secret.ingressToken,
  vendors: { moco: { signatureKeys: ['s'] }, awork: { hookSecrets: ['h'] } },
};

describe.each<[string, () => HookKeyStore]>([
  ['the in-memory twin', createMemoryHookKeys],
  ['DynamoDB', () => createDynamoHookKeys(testTable.table)],
])('what proves webhooks: %s', (_name, create) => {
  test('is kept beside the secret without any key of an account, and goes with it', async () => {
    const hookKeys = create();
    const secrets = keepingHookKeys(createMemorySecrets(), hookKeys);
    expect(await hookKeys.read(owner)).toBeUndefined();
    await secrets.write(owner, secret);
    expect(await hookKeys.read(owner)).toEqual(keys);
    expect(await secrets.read(owner)).toEqual(secret);
    await secrets.remove(owner);
    expect(await hookKeys.read(owner)).toBeUndefined();
  });

  test('that was replaced elsewhere counts with the next revision of the secret', async () => {
    const [here, elsewhere] = [create(), create()];
    const replaced = { ...keys, ingressToken: 'u'.repeat(43) };
    await here.write(owner, keys);
    await here.read({ ...owner, secretRevision: '1' });
    await (_name === 'DynamoDB' ? elsewhere : here).write(owner, replaced);
    expect(await here.read({ ...owner, secretRevision: '2' })).toEqual(replaced);
    expect(await here.read({ ...owner, secretRevision: '1' }, { fresh: true })).toEqual(replaced);
  });
});

test('a secret of a vendor without webhooks proves nothing', () => {
  expect(hookKeysOf({ ...secret, vendors: { hq: { apiKey: 'geheim' } } }).vendors).toEqual({ hq: {} });
});
