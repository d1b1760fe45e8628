import { expect, test } from '@jest/globals';
import {
  listSignatureKeys,
  removeSignatureKey,
  storeSignatureKey,
} from '../../../functions/ops/connections/key.ts';
import { Refusal } from '../../../functions/ops/output/report.ts';
import { connectionId, createOpsHarness, exampleEntry, mocoUrl } from './ops-harness.ts';

const one = '0000000000000000000000000000aaaa';
const two = '0000000000000000000000000000bbbb';
const three = '1111111111111111111111111111bbbb';

async function createKeyHarness(...keys: string[]) {
  const harness = createOpsHarness();
  await harness.add();
  for (const key of keys) await storeSignatureKey(connectionId, key, false, harness.operator);
  const stored = async () => (await harness.secret())?.vendors['moco']?.['signatureKeys'];
  return { ...harness, stored };
}

test('a second signature key counts beside the first unless it replaces it', async () => {
  const { operator, stored } = await createKeyHarness(one, ` ${two} `);
  expect(await stored()).toEqual([one, two]);
  expect((await storeSignatureKey(connectionId, two, false, operator)).data.changed).toBe(false);
  await storeSignatureKey(connectionId, three, true, operator);
  expect(await stored()).toEqual([three]);
});

test.each(['', 'signature', one.slice(1), `${one}0`, one.replace('a', 'G'), '{mocoSignatureKey}'])(
  'the signature key "%s" is refused, as none looks like that',
  async (key) => {
    const { operator, stored } = await createKeyHarness();
    await expect(storeSignatureKey(connectionId, key, false, operator)).rejects.toThrow('32 characters');
    expect(await stored()).toEqual([]);
  },
);

test('a file with a signature key of another form is refused at its place', async () => {
  const { add } = createOpsHarness();
  const { awork } = exampleEntry().vendors;
  const moco = { baseUrl: mocoUrl, apiKey: 'k', signatureKeys: [one, 'signature'] };
  await expect(add(exampleEntry({ vendors: { moco, awork } }))).rejects.toThrow(
    '[0].vendors.moco.signatureKeys[1]: a signature key of MOCO is 32 characters',
  );
});

test('keys are listed by their place and their last characters, never whole', async () => {
  const { operator } = await createKeyHarness(one, two);
  const { data, text } = await listSignatureKeys(connectionId, operator);
  expect(data).toEqual({ id: connectionId, vendor: 'moco', changed: false, keys: 2, ends: ['aaaa', 'bbbb'] });
  expect(text).toContain('…aaaa');
  expect(text).not.toContain(one.slice(0, 10));
});

test.each([
  ['its last characters', 'aaaa', [two]],
  ['its place', '2', [one]],
])('one key is removed by %s', async (_by, which, left) => {
  const { operator, stored } = await createKeyHarness(one, two);
  const { data } = await removeSignatureKey(connectionId, which, operator);
  expect(data).toMatchObject({ changed: true, keys: 1 });
  expect(await stored()).toEqual(left);
});

test.each([
  ['3', 'There are: 1 …aaaa, 2 …bbbb'],
  ['0', 'There are: 1 …aaaa, 2 …bbbb'],
  ['ffff', 'There are: 1 …aaaa, 2 …bbbb'],
])('a key "%s" that is not stored is refused with those there are', async (which, sentence) => {
  const { operator, stored } = await createKeyHarness(one, two);
  await expect(removeSignatureKey(connectionId, which, operator)).rejects.toThrow(sentence);
  expect(await stored()).toEqual([one, two]);
});

test('last characters that two keys share name neither', async () => {
  const { operator, stored } = await createKeyHarness(two, three);
  await expect(removeSignatureKey(connectionId, 'bbbb', operator)).rejects.toThrow('by its place');
  expect(await stored()).toEqual([two, three]);
});

test('the last key goes only when the person agrees that webhooks are refused then', async () => {
  const { operator, stored } = await createKeyHarness(one);
  const asked: string[] = [];
  const confirming = (agrees: boolean) => ({
    ...operator,
    confirm: async (question: string) => {
      asked.push(question);
      return agrees;
    },
  });
  await expect(removeSignatureKey(connectionId, '1', confirming(false))).rejects.toThrow(Refusal);
  expect(await stored()).toEqual([one]);
  expect(asked).toEqual([expect.stringContaining('refused')]);
  await removeSignatureKey(connectionId, '1', confirming(true));
  expect(await stored()).toEqual([]);
});

test('a connector whose vendors sign nothing has no keys', async () => {
  const { add, operator } = createOpsHarness();
  await add({
    ...{ id: 'absences', connector: 'personio-hq' },
    settings: { startDate: '2026-01-01', mapping: { Vacation: 'Urlaub' } },
    vendors: { personio: { clientId: 'c', clientSecret: 's' }, hq: { token: 't' } },
  });
  await expect(listSignatureKeys('absences', operator)).rejects.toThrow('signs its webhooks');
});
