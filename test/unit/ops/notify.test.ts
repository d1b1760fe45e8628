import { expect, test } from '@jest/globals';
import { connectionId, createOpsHarness, exampleEntry } from './ops-harness.ts';

const notify = { email: 'buero@verlag.example', language: 'de' };

async function createMailedHarness() {
  const harness = createOpsHarness();
  await harness.add(exampleEntry({ notify }));
  const stored = async () => (await harness.operator.connections.get(connectionId))?.notify;
  return { ...harness, stored };
}

test('O9 a file that says nothing of mails leaves them as they are', async () => {
  const { add, stored } = await createMailedHarness();
  const { data, text } = await add(exampleEntry());
  expect(await stored()).toEqual(notify);
  expect(data.connections[0]).toMatchObject({ change: 'updated', notify });
  expect(text).not.toContain('nobody');
});

test('O9 a file that switches mails off is answered so', async () => {
  const { add, stored } = await createMailedHarness();
  const { data, text } = await add(exampleEntry({ notify: null }));
  expect(await stored()).toBeUndefined();
  expect(data.connections[0]).toMatchObject({ notify: null });
  expect(text).toContain('nobody is mailed');
});

test('O9 a new connection without an address is answered so', async () => {
  const { add } = createOpsHarness();
  const { data, text } = await add();
  expect(data.connections[0]).toMatchObject({ change: 'added', notify: null });
  expect(text).toContain('nobody is mailed');
});

test('O9 mails go to several addresses where a file names them', async () => {
  const { add, stored } = await createMailedHarness();
  const several = { ...notify, email: ['buero@verlag.example', 'chef@verlag.example'] };
  await add(exampleEntry({ notify: several }));
  expect(await stored()).toEqual(several);
});

test.each([[[]], [undefined], [{}], [{ id: 'verlag' }]])(
  'O1 a file of %j is told what belongs in it, and where an example is',
  async (content) => {
    const { addFile } = createOpsHarness();
    await expect(addFile(content)).rejects.toThrow('docs/connections/moco-awork.json');
  },
);
