import { expect, test } from '@jest/globals';
import { pauseConnection } from '../../../functions/ops/connections/pause.ts';
import { cachedConnections } from '../../../shared/connections/cached-connections.ts';
import { connectionId } from '../ops/ops-harness.ts';
import { customer, lena } from './console-harness.ts';
import { openTypes, rowsOf, typesPath, verlag } from './types-harness.ts';

test('P4 O12 every Personio type is a row with what it becomes in HQ, and the 14 HQ types are there to choose', async () => {
  const { show } = await openTypes();
  const page = await show();
  expect(rowsOf(page)).toEqual({ Arzttermin: '', Krank: 'SickLeave', Urlaub: 'Vacation' });
  const [options = ''] = /<select.*?<\/select>/s.exec(page) ?? [];
  expect(options.match(/<option/g)).toHaveLength(15);
  expect(options).toContain('>not transferred<');
  expect(options).toContain('>Sonderurlaub – special leave<');
});

test.each([
  ['de', 'Abwesenheitsarten: Personio → HQ', '>Sonderurlaub<', 'behalten dort ihre Art'],
  ['no', 'Fraværstyper: Personio → HQ', '>Sonderurlaub – velferdspermisjon<', 'beholder typen sin der'],
  ['en', 'Absence types: Personio → HQ', '>Sonderurlaub – special leave<', 'keep their type there'],
] as const)('O9 the page speaks %s', async (language, title, option, remark) => {
  const page = await (await openTypes({ language })).show();
  for (const text of [title, option, remark]) expect(page).toContain(text);
});

test('P4 a choice is stored beside all other settings, and the history says who changed what', async () => {
  const harness = await openTypes({ settings: { timeZone: 'Europe/Vienna', hoursPerDay: 7 } });
  const before = await harness.operator.connections.get(verlag);
  const choices = { Urlaub: 'SpecialLeave', Krank: '', Arzttermin: 'PrivateAbsence' };
  const { status, page } = await harness.save(await harness.show(), choices);
  expect(status).toBe(200);
  expect(page).toContain('Saved.');
  expect(rowsOf(page)).toEqual(choices);
  const mapping = { PrivateAbsence: 'Arzttermin', SpecialLeave: 'Urlaub' };
  expect(await harness.operator.connections.get(verlag)).toEqual({
    ...before,
    settings: { ...before?.settings, mapping },
  });
  const [act] = await harness.history();
  expect(act).toMatchObject({ act: 'types-chosen', who: { kind: 'customer', name: 'Hanne' } });
  expect(act?.details['what_de']).toBe(
    'Arzttermin: nicht übertragen → Persönliche Gründe; Krank: Krankheit → nicht übertragen; Urlaub: Urlaub → Sonderurlaub',
  );
});

test('P4 the page of the connection leads to the choice and then shows the change', async () => {
  const harness = await openTypes({ language: 'de' });
  expect(await harness.show(`/connections/${verlag}`)).toContain(`href="${typesPath}"`);
  await harness.save(await harness.show(), { Krank: 'ChildSick' });
  const page = await harness.show(`/connections/${verlag}`);
  expect(page).toContain('hat die Zuordnung der Arten geändert: Krank: Krankheit → Kind krank');
});

test('O12 a connector without types has no such page and no link to it', async () => {
  const harness = await openTypes();
  const cookie = await harness.signIn(customer);
  expect((await harness.ask(`/connections/${connectionId}/types`, { cookie })).status).toBe(404);
  expect(await harness.show(`/connections/${connectionId}`, cookie)).not.toContain('/types');
});

test('O12 an operator chooses too, another customer does not', async () => {
  const harness = await openTypes();
  const operator = await harness.signIn(lena);
  const { status } = await harness.save(await harness.show(typesPath, operator), { Krank: '' }, operator);
  expect(status).toBe(200);
  expect(await harness.mapping()).toEqual({ Vacation: 'Urlaub' });
  const other = await harness.signIn(customer);
  expect((await harness.ask(typesPath, { cookie: other })).status).toBe(404);
  expect((await harness.ask(typesPath, { cookie: other, form: {} })).status).toBe(403);
});

test('P4 two who choose at once: the second is told, keeps what they chose in sight, and overwrites nothing', async () => {
  const harness = await openTypes();
  const page = await harness.show();
  await harness.save(page, { Krank: 'ChildSick' });
  const second = await harness.save(page, { Urlaub: 'SpecialLeave' });
  expect(second.status).toBe(409);
  expect(second.page).toContain('somebody changed the choices while this page was open');
  expect(second.page).toContain('You had chosen: Sonderurlaub – special leave.');
  expect(rowsOf(second.page)).toMatchObject({ Urlaub: 'Vacation', Krank: 'ChildSick' });
  expect(await harness.mapping()).toEqual({ ChildSick: 'Krank', Vacation: 'Urlaub' });
  await harness.save(second.page, { Urlaub: 'SpecialLeave' });
  expect(await harness.mapping()).toEqual({ ChildSick: 'Krank', SpecialLeave: 'Urlaub' });
});

test('P4 two forms that arrive in the same moment: one is stored, the other is told', async () => {
  const harness = await openTypes();
  const page = await harness.show();
  const answers = await Promise.all([
    harness.save(page, { Krank: 'ChildSick' }),
    harness.save(page, { Krank: 'SpecialLeave' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect((await harness.history()).filter(({ act }) => act === 'types-chosen')).toHaveLength(1);
});

test('P4 a form that is sent twice is stored once, and the second answer says so calmly', async () => {
  const harness = await openTypes();
  const page = await harness.show();
  await harness.save(page, { Krank: 'ChildSick' });
  const again = await harness.save(page, { Krank: 'ChildSick' });
  expect(again.status).toBe(200);
  expect(again.page).toContain('there was nothing to change');
  expect((await harness.history()).filter(({ act }) => act === 'types-chosen')).toHaveLength(1);
});

test('P4 what changed of other settings while the page was open stays', async () => {
  const harness = await openTypes();
  const page = await harness.show();
  await pauseConnection(verlag, harness.operator);
  const { status, page: after } = await harness.save(page, { Krank: '' });
  expect(status).toBe(200);
  expect(after).toContain('does not run at present');
  expect(await harness.operator.connections.get(verlag)).toMatchObject({ status: 'paused' });
});

test('P4 warm workers see a choice within the second in which they see any other setting', async () => {
  const harness = await openTypes();
  const seen = cachedConnections(harness.operator.connections, harness.now);
  await seen.get(verlag);
  await harness.save(await harness.show(), { Krank: '' });
  harness.pass(1);
  expect((await seen.get(verlag))?.settings['mapping']).toEqual({ Vacation: 'Urlaub' });
});

test('P4 what a choice lets through follows at once where the connection runs, and waits where it does not', async () => {
  const harness = await openTypes();
  const swept = () => harness.pointers().filter(({ entity }) => entity === '*').length;
  const before = swept();
  await harness.save(await harness.show(), { Arzttermin: 'PrivateAbsence' });
  const sweeps = swept() - before;
  expect(sweeps).toBeGreaterThan(0);
  await harness.save(await harness.show(), { Arzttermin: 'PrivateAbsence' });
  expect(swept() - before).toBe(sweeps);
  await pauseConnection(verlag, harness.operator);
  await harness.save(await harness.show(), { Arzttermin: 'ChildSick' });
  expect(swept() - before).toBe(sweeps);
});
