import { expect, test } from '@jest/globals';
import { createTimes } from './times-office.ts';

/** An entry of somebody whom HQ does not have. */
async function createWaiting() {
  const office = await createTimes();
  const mia = office.awork.person.createUser({
    firstName: 'Mia',
    lastName: 'Maas',
    email: 'mia@example.org',
  });
  office.pass(700);
  const { id } = await office.booked({ userId: mia.id });
  return { ...office, id, code: async () => (await office.outcomeOf('time', id))?.code };
}

test.each(['changed', 'all'])(
  'R4: an entry that leaves its project while it waits waits no more, though no webhook tells (%s)',
  async (scope) => {
    const { awork, id, code, sweep } = await createWaiting();
    expect(await code()).toBe('person-not-in-hq');
    awork.person.moveTimeEntry(id, { projectId: null });
    await sweep('awork-hq-times', scope);
    expect(await code()).toBe('no-project');
  },
);

test('R4: an entry that is deleted while it waits waits no more, though no webhook tells', async () => {
  const { awork, id, code, sweep } = await createWaiting();
  expect(await code()).toBe('person-not-in-hq');
  awork.person.deleteTimeEntry(id);
  await sweep('awork-hq-times', 'all');
  expect(await code()).toBe('never-in-hq');
});
