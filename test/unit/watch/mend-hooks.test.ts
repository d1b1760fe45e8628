import { expect, test } from '@jest/globals';
import { lookAtHooks } from '../../../functions/watch/hooks/look-at-hooks.ts';
import { changeScopes } from '../../../shared/sweep-scopes.ts';
import { connectionId, ownDefinitions } from '../ops/ops-harness.ts';
import { createWatched } from './watch-harness.ts';

const scopesOf = (vendor: 'moco' | 'awork') =>
  ownDefinitions
    .filter(({ hooks }) => hooks.some((rule) => rule.vendor === vendor))
    .flatMap((definition) => changeScopes(definition).map((scope) => `${definition.id} ${scope}`));

test('O8 webhooks as they should be are left as they are, at one reading each', async () => {
  const { look, moco, awork, calls, history, pointers, state } = await createWatched();
  await look();
  const before = JSON.stringify([moco.state().webHooks, awork.state().webhooks]);
  const from = calls();
  await look();
  expect(calls() - from).toBe(2);
  expect(JSON.stringify([moco.state().webHooks, awork.state().webhooks])).toBe(before);
  expect(await history()).toEqual([]);
  expect(pointers()).toEqual([]);
  expect(await state('moco')).toMatchObject({ state: 'quiet', since: null });
});

test('O8 a web hook that MOCO switched off is on again, the gap is swept, and the history says when and how much was found', async () => {
  const { look, moco, history, pointers, work, state, pass } = await createWatched();
  await look();
  const [first] = moco.state().webHooks;
  pass(60);
  moco.person.switchOffWebhook(first?.id ?? 0);
  await look();
  expect(moco.state().webHooks.every(({ disabled }) => !disabled)).toBe(true);
  expect(pointers().map(({ direction, entity, id }) => [entity, `${direction} ${id}`])).toEqual(
    scopesOf('moco').map((scope) => ['*', scope]),
  );
  expect(await state('moco')).toMatchObject({ state: 'filling', since: expect.any(String) });
  expect(await history()).toEqual([]);
  await work();
  await look();
  const [entry, ...others] = await history();
  expect(others).toEqual([]);
  expect(entry?.act).toBe('hooks-mended');
  expect(entry?.text).toMatch(/webhooks of MOCO back: switched off\. Between 2026-.* UTC and 2026-.* UTC/);
  expect(await state('moco')).toMatchObject({ state: 'quiet' });
});

test('O8 changes made while webhooks were off are counted', async () => {
  const { look, moco, awork, history, work } = await createWatched();
  moco.person.createCompany({ name: 'Nord' });
  await look();
  for (const { id } of moco.state().webHooks) moco.person.switchOffWebhook(id);
  const customer = moco.state().companies[0]?.id ?? 0;
  for (const name of ['Eins', 'Zwei', 'Drei'])
    moco.person.createProject({ name, customer_id: customer, tags: ['Sync to awork'] });
  await look();
  await work();
  await look();
  expect(awork.state().projects).toHaveLength(3);
  expect(await history()).toMatchObject([
    { act: 'hooks-mended-found', text: expect.stringContaining('Changes found of that time: 3;') },
  ]);
});

test('O8 a webhook that awork switched off is on again, and those of others are not touched', async () => {
  const { look, awork, pointers, history, work } = await createWatched();
  await look();
  const [own] = awork.state().webhooks;
  awork.person.switchOffWebhook(own?.id ?? '');
  await look();
  expect(awork.state().webhooks).toMatchObject([{ id: own?.id, isActive: true }]);
  expect(pointers().map(({ direction, id }) => `${direction} ${id}`)).toEqual(scopesOf('awork'));
  await work();
  await look();
  expect(await history()).toMatchObject([{ act: 'hooks-mended' }]);
});

test('O8 webhooks that somebody removed, or gave another address, are made anew', async () => {
  const { look, moco, awork, operator } = await createWatched();
  await look();
  const count = moco.state().webHooks.length;
  const moved = { ...operator, ingressUrl: 'https://new.tandem.example' };
  await lookAtHooks({ id: connectionId }, moved);
  expect(moco.state().webHooks).toHaveLength(count);
  const isThere = (address: string) => address.startsWith('https://new.tandem.example/');
  expect(moco.state().webHooks.every(({ hook }) => isThere(hook))).toBe(true);
  expect(awork.state().webhooks.map(({ uri }) => isThere(uri))).toEqual([true]);
  expect(await operator.hookWatches.read(connectionId, 'moco')).toMatchObject({
    gap: { faults: ['outdated'] },
  });
});

test('O8 two looks at once make no webhook twice', async () => {
  const { moco, awork, operator, look, pointers } = await createWatched();
  await look();
  const counts = () => [moco.state().webHooks.length, awork.state().webhooks.length];
  const before = counts();
  await Promise.all(
    [1, 2, 3].map(() => lookAtHooks({ id: connectionId }, { ...operator, ingressUrl: 'https://b.example' })),
  );
  expect(counts()).toEqual(before);
  expect(pointers()).toHaveLength(scopesOf('moco').length + scopesOf('awork').length);
});

test('O8 the webhooks of a paused connection are mended too, and its gap is left to whoever resumes it', async () => {
  const { look, moco, pointers, history, setStatus, state } = await createWatched();
  await look();
  await setStatus('paused');
  moco.person.switchOffWebhook(moco.state().webHooks[0]?.id ?? 0);
  await look();
  expect(moco.state().webHooks.every(({ disabled }) => !disabled)).toBe(true);
  expect(pointers()).toEqual([]);
  expect(await history()).toMatchObject([{ act: 'hooks-mended-paused' }]);
  expect(await state('moco')).toMatchObject({ state: 'quiet' });
});

test.each(['prepared', 'cancelled'] as const)('O8 a %s connection is not looked at', async (status) => {
  const { look, moco, setStatus, calls } = await createWatched();
  await setStatus(status);
  moco.person.switchOffWebhook(moco.state().webHooks[0]?.id ?? 0);
  const before = calls();
  await look();
  expect(calls()).toBe(before);
});

test('O8 while a vendor does not answer nothing is concluded, and a gap waits until everything was looked for', async () => {
  const { look, moco, history, state, work } = await createWatched();
  await look();
  moco.person.switchOffWebhook(moco.state().webHooks[0]?.id ?? 0);
  moco.faults.add({ fault: { kind: 'status', status: 503 } });
  await look();
  expect(await state('moco')).toMatchObject({ state: 'quiet' });
  moco.faults.clear();
  await look();
  await look();
  expect(await state('moco')).toMatchObject({ state: 'filling' });
  expect(await history()).toEqual([]);
  await work();
  await look();
  expect(await history()).toHaveLength(1);
});

test('O8 webhooks of which it is not known whether they are on again stay a gap until it is', async () => {
  const { look, moco, awork, pointers, history, state, work } = await createWatched();
  await look();
  awork.person.switchOffWebhook(awork.state().webhooks[0]?.id ?? '');
  // Committed, but nobody hears of it.
  awork.faults.add({ method: 'PUT', times: 1, fault: { kind: 'lost-answer' } });
  await look();
  expect(awork.state().webhooks).toMatchObject([{ isActive: true }]);
  expect(await state('awork')).toMatchObject({ state: 'off', since: expect.any(String) });
  expect(pointers()).toEqual([]);
  await look();
  expect(pointers().map(({ direction, id }) => `${direction} ${id}`)).toEqual(scopesOf('awork'));
  await work();
  await look();
  expect(await history()).toMatchObject([{ act: 'hooks-mended', text: expect.stringContaining('awork') }]);
  expect(moco.state().webHooks.every(({ disabled }) => !disabled)).toBe(true);
});

test('O8 what the ingress needs to prove webhooks is put back where it is missing or old', async () => {
  const { look, operator } = await createWatched();
  const owner = { id: connectionId, connector: 'moco-awork' };
  const right = await operator.hookKeys.read(owner);
  expect(right?.vendors['moco']?.signatureKeys).toHaveLength(1);
  await operator.hookKeys.remove(owner);
  await look();
  expect(await operator.hookKeys.read(owner)).toEqual(right);
  await operator.hookKeys.write(owner, { ingressToken: 'x'.repeat(43), vendors: {} });
  await look();
  expect(await operator.hookKeys.read(owner)).toEqual(right);
});
