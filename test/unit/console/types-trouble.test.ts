import { expect, test } from '@jest/globals';
import { cancelConnection } from '../../../functions/ops/connections/cancel.ts';
import { lena } from './console-harness.ts';
import { formOf, openTypes, rowsOf, typesPath, verlag } from './types-harness.ts';

const mapping = { Vacation: 'Urlaub', SickLeave: 'Krank' };
const stored = ['<bdi>Krank</bdi>: Krankheit', '<bdi>Urlaub</bdi>: Urlaub'];

test.each([
  ['does not answer', 503, 'Personio does not answer at the moment, so nothing can be chosen.'],
  ['refuses what it is asked', 403, 'Please have an admin check in Personio what the key may read'],
])(
  'P4 when Personio %s, the page says so, shows what is stored and offers no save',
  async (_case, status, said) => {
    const harness = await openTypes();
    harness.personio.faults.add({ path: 'absence-types', fault: { kind: 'status', status } });
    const page = await harness.show();
    for (const text of [said, ...stored]) expect(page).toContain(text);
    for (const text of ['<select', 'ops ', 'GET ']) expect(page).not.toContain(text);
    expect(page).not.toContain(`action="${typesPath}"`);
  },
);

test('P4 when Personio refuses the key, the page says who makes a new one where', async () => {
  const harness = await openTypes({ language: 'de' });
  harness.personio.person.revokeKey('personio-client');
  const page = await harness.show();
  expect(page).toContain(
    'Bitte lassen Sie in Personio unter Integrationen von einem Admin neue API-Zugangsdaten anlegen',
  );
  for (const text of stored) expect(page).toContain(text);
  expect(page).not.toContain('personio-secret');
});

test('P4 when Personio shows no type at all, nothing can be saved that would empty the settings', async () => {
  const page = await (await openTypes({ types: [] })).show();
  expect(page).toContain('Personio shows our key no type of absence at all');
  for (const text of stored) expect(page).toContain(text);
  expect(page).not.toContain('<select');
});

test('P4 a connection without keys says so and shows what is stored', async () => {
  const harness = await openTypes();
  await harness.operator.secrets.remove({ id: verlag, connector: 'personio-hq' });
  const page = await harness.show();
  expect(page).toContain('The stored keys of this connection are incomplete');
  for (const text of stored) expect(page).toContain(text);
});

test('P4 what was chosen is not lost when Personio does not answer on saving, and is stored by the next try', async () => {
  const harness = await openTypes();
  const page = await harness.show();
  harness.personio.faults.add({ path: 'absence-types', fault: { kind: 'status', status: 503 } });
  const failed = await harness.save(page, { Krank: 'ChildSick' });
  expect(failed.status).toBe(409);
  expect(failed.page).toContain('It is kept on this page');
  expect(await harness.mapping()).toEqual(mapping);
  harness.personio.faults.clear();
  expect(formOf(failed.page)['version']).toBe(formOf(page)['version']);
  await harness.save(failed.page, {});
  expect(await harness.mapping()).toEqual({ Vacation: 'Urlaub', ChildSick: 'Krank' });
});

test('P4 a type that vanished while the page was open is told, nothing is stored, and the other choices stay', async () => {
  const harness = await openTypes();
  const page = await harness.show();
  const [type] = harness.personio.state().absenceTypes.filter(({ name }) => name === 'Arzttermin');
  harness.personio.person.renameAbsenceType(type?.id ?? '', 'Arzt');
  const { status, page: answer } = await harness.save(page, {
    Arzttermin: 'PrivateAbsence',
    Krank: 'ChildSick',
  });
  expect(status).toBe(400);
  expect(answer).toContain('Personio does not have the type “Arzttermin” any more');
  expect(rowsOf(answer)).toEqual({ Arzt: '', Krank: 'ChildSick', Urlaub: 'Vacation' });
  expect(await harness.mapping()).toEqual(mapping);
  expect((await harness.history()).map(({ act }) => act)).toEqual(['added']);
});

test('P4 a mapped type that Personio has no more is shown as gone, stays unless it is taken out, and becomes nothing else', async () => {
  const harness = await openTypes({
    settings: { mapping: { Vacation: 'Urlaub, Brückentag', SickLeave: 'Krank' } },
  });
  const page = await harness.show();
  expect(rowsOf(page)).toMatchObject({ Brückentag: 'Vacation' });
  expect(page).toContain('Personio has no type of this name any more');
  await harness.save(page, { Krank: 'ChildSick' });
  expect(await harness.mapping()).toMatchObject({ Vacation: 'Urlaub, Brückentag' });
  const again = await harness.show();
  expect((await harness.save(again, { Brückentag: 'SpecialLeave' })).status).toBe(400);
  await harness.save(again, { Brückentag: '' });
  expect(await harness.mapping()).toEqual({ Vacation: 'Urlaub', ChildSick: 'Krank' });
});

test('P4 taking out every type is refused, with the way to what is probably meant', async () => {
  const harness = await openTypes({
    changes: { notify: { email: 'a@b.example', language: 'de', contact: 'Ida Holm' } },
  });
  const { status, page } = await harness.save(await harness.show(), { Urlaub: '', Krank: '' });
  expect(status).toBe(400);
  expect(page).toContain('At least one type has to be transferred.');
  expect(page).toContain('please tell Ida Holm');
  expect(rowsOf(page)).toEqual({ Arzttermin: '', Krank: '', Urlaub: '' });
  expect(await harness.mapping()).toEqual(mapping);
});

test.each([
  ['a type that HQ does not have', { 'becomes-0': 'Outage' }, 400],
  ['fields that mean nothing', { 'type-x': 'Krank', 'becomes-x': '', 'becomes-99': 'Vacation' }, 200],
  ['a name that nobody has', { 'type-99': 'Nie', 'becomes-99': 'Vacation' }, 400],
  ['a name of endless length', { 'type-99': 'x'.repeat(5000), 'becomes-99': 'Vacation' }, 200],
  ['another spelling of the same name', { 'type-99': 'KRANK', 'becomes-99': 'SickLeave' }, 200],
  ['no version of what was seen', { 'becomes-0': 'Vacation', version: '' }, 409],
])('P4 a form with %s changes nothing', async (_case, fields, expected) => {
  const harness = await openTypes();
  const form = { ...formOf(await harness.show()), ...fields };
  const { status } = await harness.ask(typesPath, { cookie: harness.cookie, form });
  expect(status).toBe(expected);
  expect(await harness.mapping()).toEqual(mapping);
  expect(harness.errors).toEqual([]);
});

test('P4 rows that a form lacks stay as they are', async () => {
  const harness = await openTypes();
  const { csrf = '', version = '' } = formOf(await harness.show());
  const form = { csrf, version, 'type-0': 'Arzttermin', 'becomes-0': 'PrivateAbsence' };
  await harness.ask(typesPath, { cookie: harness.cookie, form });
  expect(await harness.mapping()).toEqual({ ...mapping, PrivateAbsence: 'Arzttermin' });
});

test('P4 a connection that ended while its page was open keeps what it has and says that it ended', async () => {
  const harness = await openTypes();
  // Customers are signed out then.
  const cookie = await harness.signIn(lena);
  const page = await harness.show(typesPath, cookie);
  await cancelConnection(verlag, harness.operator);
  const saved = await harness.save(page, { Krank: '' }, cookie);
  expect(saved.status).toBe(409);
  expect(saved.page).toContain('It has ended');
  expect(await harness.operator.connections.get(verlag)).toMatchObject({
    status: 'cancelled',
    settings: { mapping },
  });
  expect(await harness.show(typesPath, cookie)).not.toContain('<select');
});

test('P4 a connection that ends while Personio is being asked is not brought back', async () => {
  const harness = await openTypes();
  const page = await harness.show();
  const { operator } = harness;
  const { fetch } = operator;
  operator.fetch = async (input, init) => {
    const connection = await operator.connections.get(verlag);
    if (connection) await operator.connections.put({ ...connection, status: 'cancelled' });
    return fetch ? fetch(input, init) : new Response();
  };
  expect((await harness.save(page, { Krank: '' })).status).toBe(409);
  expect(await operator.connections.get(verlag)).toMatchObject({
    status: 'cancelled',
    settings: { mapping },
  });
});
