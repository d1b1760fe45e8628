import { expect, test } from '@jest/globals';
import { openTransferred } from './transferred-harness.ts';

type Transferred = Awaited<ReturnType<typeof openTransferred>>;

const cleo = { firstName: 'Cleo', lastName: 'Berg', email: 'cleo@suedagentur.example' };

/** Cleo is in Personio, and was found to have no user in HQ. */
async function openUnknown() {
  const harness = await openTransferred();
  const { id } = harness.personio.person.createPerson(cleo);
  await harness.handle('person', id);
  return { ...harness, cleoId: id };
}

async function foreseenOf(id: string, { foresee }: Transferred) {
  return (await foresee()).find((each) => each.id === id)?.change;
}

test('O4 a plan sees the HQ user that somebody has got since they were compared', async () => {
  const harness = await openUnknown();
  expect(await foreseenOf(harness.cleoId, harness)).toMatchObject({ data: { match: 'unknown' } });
  const { id } = harness.hq.person.createUser(cleo);
  expect(await foreseenOf(harness.cleoId, harness)).toEqual({
    targetId: String(id),
    data: { match: 'found' },
  });
});

test('O4 a plan says of an address that is shared since its person was compared what a run will say', async () => {
  const harness = await openUnknown();
  harness.personio.person.createPerson({ ...cleo, email: 'CLEO@suedagentur.example' });
  expect(await foreseenOf(harness.cleoId, harness)).toMatchObject({ data: { match: 'unknown' } });
  harness.hq.person.createUser(cleo);
  expect(await foreseenOf(harness.cleoId, harness)).toEqual({
    targetId: undefined,
    data: { match: 'ambiguous' },
  });
});

test('O4 who was found to share an address is foreseen to do so until everybody is compared', async () => {
  const harness = await openTransferred();
  const [first, second] = ['cleo', 'CLEO'].map((name) =>
    harness.personio.person.createPerson({ ...cleo, email: `${name}@suedagentur.example` }),
  );
  harness.hq.person.createUser(cleo);
  await harness.handle('person', first?.id ?? '');
  harness.personio.person.updatePerson(second?.id ?? '', { email: 'c.berg@suedagentur.example' });
  expect(await foreseenOf(first?.id ?? '', harness)).toMatchObject({ data: { match: 'ambiguous' } });
});

test('O4 whom HQ is known to have stays so in a plan', async () => {
  const harness = await openTransferred();
  expect(await foreseenOf(harness.personId, harness)).toBeUndefined();
});

/** HQ has deactivated Anna, and we know. */
async function openDeactivated() {
  const harness = await openTransferred();
  const user = harness.hq.state().users.find(({ firstName }) => firstName === 'Anna');
  harness.hq.person.updateUser(user?.id ?? 0, { isDeactivated: true });
  await harness.handle('person', harness.personId);
  return { ...harness, anna: user?.id ?? 0 };
}

test('O4 a plan sees who is active again in HQ since an absence waits for them', async () => {
  const harness = await openDeactivated();
  const { personio, hq, personId, anna } = harness;
  const { typeId } = personio.state().absences.find(({ id }) => id === harness.absenceId) ?? { typeId: '' };
  personio.person.createAbsence({ personId, typeId, firstDay: '2026-03-20', lastDay: '2026-03-20' });
  hq.person.updateUser(anna, { isDeactivated: false });
  expect(await foreseenOf(personId, harness)).toEqual({
    targetId: String(anna),
    data: { match: 'found' },
  });
});

test('O4 whom HQ has deactivated, and for whom nothing waits, stays so in a plan', async () => {
  const harness = await openDeactivated();
  harness.hq.person.updateUser(harness.anna, { isDeactivated: false });
  expect(await foreseenOf(harness.personId, harness)).toBeUndefined();
});
