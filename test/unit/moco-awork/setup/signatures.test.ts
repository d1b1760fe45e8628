import { expect, test } from '@jest/globals';
import { storeSignatureKey } from '../../../../functions/ops/connections/key.ts';
import { setUpConnection } from '../../../../functions/ops/setup/setup.ts';
import { connectionId, createOpsHarness } from '../../ops/ops-harness.ts';

async function createSigned() {
  const harness = createOpsHarness();
  const { add, operator, pass, awork } = harness;
  awork.person.createUser({ firstName: 'Jonas', lastName: 'Keller', email: 'jonas@example.org' });
  await add();
  await storeSignatureKey(connectionId, '00112233445566778899aabbccddeeff', false, operator);
  pass(60);
  const setUp = async () => {
    const { data, exitCode } = await setUpConnection(connectionId, operator);
    return { exitCode, last: data.items.at(-1) };
  };
  return { ...harness, setUp };
}

test('O1: webhooks that MOCO signs with another key are told with when the last one came', async () => {
  const { hookNotes, pass, setUp } = await createSigned();
  await hookNotes.note(connectionId, 'moco', 'accepted');
  pass(7200);
  await hookNotes.note(connectionId, 'moco', 'refused');
  expect(await setUp()).toMatchObject({
    ...{ exitCode: 1, last: { state: 'person' } },
    last: {
      what: expect.stringMatching(/arrive with another signature, last at 2026-03-04 12:01: copy the key/),
    },
  });
});

test('O1: a finished connection is content, and so is one whose webhooks are taken again', async () => {
  const { hookNotes, pass, setUp } = await createSigned();
  expect(await setUp()).toMatchObject({ exitCode: 0, last: { state: 'ok' } });
  await hookNotes.note(connectionId, 'moco', 'refused');
  pass(60);
  await hookNotes.note(connectionId, 'moco', 'accepted');
  expect(await setUp()).toMatchObject({ exitCode: 0, last: { state: 'ok' } });
});

test('O1: what was refused before the key was stored says nothing of it', async () => {
  const { hookNotes, operator, pass, setUp } = await createSigned();
  await hookNotes.note(connectionId, 'moco', 'refused');
  pass(60);
  await storeSignatureKey(connectionId, 'ffeeddccbbaa99887766554433221100', true, operator);
  expect(await setUp()).toMatchObject({ exitCode: 0 });
});
