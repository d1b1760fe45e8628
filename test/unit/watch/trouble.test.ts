import { expect, test } from '@jest/globals';
import { storeSignatureKey } from '../../../functions/ops/connections/key.ts';
import { createPointer } from '../../../shared/pointer.ts';
import { connectionId } from '../ops/ops-harness.ts';
import type { Watched } from './watch-harness.ts';
import { createWatched } from './watch-harness.ts';

test('O8 a renewed signature key of MOCO is told once, and ends when a webhook is taken again', async () => {
  const { look, hookNotes, pass, history, state, operator } = await createWatched();
  await hookNotes.note(connectionId, 'moco', 'accepted');
  await look();
  pass(7200);
  await hookNotes.note(connectionId, 'moco', 'refused');
  await look();
  await look();
  const { state: kind, sentence } = await state('moco');
  expect(kind).toBe('signature');
  expect(sentence).toContain("MOCO's signature key was probably renewed");
  expect(await history()).toMatchObject([
    { act: 'hooks-troubled', text: expect.stringContaining('enter on the page “Access” the new key') },
  ]);
  await storeSignatureKey(connectionId, 'ffeeddccbbaa99887766554433221100', true, operator);
  await hookNotes.note(connectionId, 'moco', 'accepted');
  await look();
  expect(await state('moco')).toMatchObject({ state: 'arriving' });
  expect((await history()).at(-1)).toMatchObject({ act: 'hooks-well' });
});

test('O8 a webhook refused a moment after one that was taken is no renewed key', async () => {
  const { look, hookNotes, pass, state } = await createWatched();
  await hookNotes.note(connectionId, 'moco', 'accepted');
  pass(30);
  await hookNotes.note(connectionId, 'moco', 'refused');
  await look();
  expect(await state('moco')).toMatchObject({ state: 'arriving' });
});

test('O8 webhooks of awork with another secret get ours again, once for each time', async () => {
  const { look, hookNotes, awork, operator, work, pass } = await createWatched();
  await look();
  pass(60);
  await hookNotes.note(connectionId, 'awork', 'refused');
  const before = awork.state().webhooks[0]?.updatedOn;
  await look();
  const mended = awork.state().webhooks[0]?.updatedOn;
  expect(mended).not.toBe(before);
  expect(await operator.hookWatches.read(connectionId, 'awork')).toMatchObject({
    gap: { faults: ['secret'] },
  });
  await work();
  await look();
  await look();
  expect(awork.state().webhooks[0]?.updatedOn).toBe(mended);
});

test('O8 a key that may no longer see webhooks is told in the words of its vendor', async () => {
  const { look, awork, state } = await createWatched();
  await look();
  awork.person.revokeKey('awork-key');
  await look();
  expect(await state('awork')).toMatchObject({ state: 'refused', since: expect.any(String) });
  expect(await state('moco')).toMatchObject({ state: 'quiet' });
});

/** Sweeps find what is changed in MOCO, whose webhooks never arrive here. */
async function changeAndSweep({ moco, operator, pass, work, now }: Watched) {
  pass(900);
  const [project] = moco.state().projects;
  moco.person.updateProject(project?.id ?? 0, { name: `Relaunch ${now().toISOString()}` });
  const sweep = { direction: 'moco-awork-projects', connection: connectionId, entity: '*', id: 'changed' };
  await operator.queue.send([createPointer(sweep, 'sweep', now())]);
  await work();
}

test('O8 sweeps that find one change after another without a webhook are told as silence, until one arrives', async () => {
  const watched = await createWatched();
  const { look, moco, state, history, hookNotes } = watched;
  const customer = moco.person.createCompany({ name: 'Nord' });
  moco.person.createProject({ name: 'Relaunch', customer_id: customer.id, tags: ['Sync to awork'] });
  await look();
  const states: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    await changeAndSweep(watched);
    await look();
    states.push((await state('moco')).state);
  }
  expect(states).toEqual(['quiet', 'quiet', 'silent', 'silent', 'silent']);
  expect((await state('moco')).sentence).toContain('Nothing is lost');
  expect(await history()).toMatchObject([{ act: 'hooks-troubled' }]);
  await hookNotes.note(connectionId, 'moco', 'accepted');
  await look();
  expect(await state('moco')).toMatchObject({ state: 'arriving' });
  expect((await history()).at(-1)).toMatchObject({ act: 'hooks-well' });
});

test('O8 a customer who changes nothing for days is never called silent', async () => {
  const { look, state, operator, work, now, pass } = await createWatched();
  for (let day = 0; day < 5; day += 1) {
    pass(86_400);
    const sweep = { direction: 'moco-awork-projects', connection: connectionId, entity: '*', id: 'changed' };
    await operator.queue.send([createPointer(sweep, 'sweep', now())]);
    await work();
    await look();
  }
  expect(await state('moco')).toMatchObject({ state: 'quiet' });
});

test('O8 deliveries to awork webhooks that fail one after another are told before awork switches them off', async () => {
  const { look, awork, state, refuseHooks } = await createWatched();
  await look();
  await refuseHooks(async () => {
    for (let count = 0; count < 7; count += 1)
      awork.person.createUser({ firstName: 'Ida', lastName: 'Ohm', email: `ida${count}@example.org` });
    await awork.outbox.flush();
  });
  await look();
  const { state: kind, sentence } = await state('awork');
  expect(kind).toBe('failing');
  expect(sentence).toContain('The last 7 webhooks of awork did not arrive');
});
