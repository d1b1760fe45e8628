import { expect, test } from '@jest/globals';
import { connectionId } from '../../ops/ops-harness.ts';
import { createField, linkField } from '../hq-office.ts';
import { createTimes } from './times-office.ts';

/** Live, with a project of ours that HQ's own integration has linked as well. */
async function createLinkedByBoth() {
  const office = await createTimes();
  const { hq, hqProjectId, aworkProjectId, operator } = office;
  const change = async (changes: object) => {
    const connection = await operator.connections.get(connectionId);
    if (!connection) throw new Error('there is a connection');
    await operator.connections.put({ ...connection, ...changes });
  };
  await change({ liveSince: office.now().toISOString() });
  office.pass(86_400);
  const linkByHq = async (aworkId: string | null) => {
    office.pass(600);
    hq.person.linkByHq(hqProjectId, aworkId);
    await office.sweep('hq-awork-projects', 'changed');
  };
  const before = await office.booked({ note: 'Vorher' });
  await linkByHq(aworkProjectId);
  return {
    ...{ ...office, before, change, linkByHq },
    codeOf: async (id: string) => (await office.outcomeOf('time', id))?.code,
    /** As HQ's own integration does it. */
    bookByHq: (note: string) =>
      hq.person.createReporting({
        ...{ userId: office.jonasHq.id, projectId: hqProjectId, startOn: '2026-03-02T00:00:00Z' },
        ...{ duration: 5400, note },
      }),
    notes: () =>
      office
        .reportings()
        .map(({ note }) => note)
        .toSorted(),
  };
}

test('H2: new time of a project that HQ’s own integration has linked as well waits, and is taken over once that link is gone', async () => {
  const office = await createLinkedByBoth();
  expect(await office.outcomeOf('project', office.hqProjectId)).toMatchObject({ code: 'linked-by-both' });
  const entry = await office.booked({ note: 'Zugleich' });
  office.bookByHq('Zugleich');
  expect(await office.outcomeOf('time', entry.id)).toMatchObject({
    kind: 'waiting',
    code: 'project-linked-by-both',
  });
  const alone = await office.booked({ note: 'Nur in awork' });
  await office.sweep('awork-hq-times', 'waiting');
  expect(office.notes()).toEqual(['Vorher', 'Zugleich']);
  await office.linkByHq(null);
  expect(office.notes()).toEqual(['Nur in awork', 'Vorher', 'Zugleich']);
  expect(await office.codeOf(entry.id)).toBe('reporting-adopted');
  expect(await office.codeOf(alone.id)).toBe('brought-in-line');
  expect((await office.compare('awork-hq-times')).causes).toEqual([]);
});

test('H2: what is in HQ from us already follows awork also while HQ’s own integration has linked the project', async () => {
  const office = await createLinkedByBoth();
  office.awork.person.updateTimeEntry(office.before.id, { durationSeconds: 60 });
  await office.look('time', office.before.id);
  expect(office.reportings()).toMatchObject([{ note: 'Vorher', duration: 60 }]);
  office.awork.person.deleteTimeEntry(office.before.id);
  await office.look('time', office.before.id);
  expect(office.reportings()).toEqual([]);
});

test('H2: time that moves into a project that HQ’s own integration has linked as well stays where it is until that link is gone', async () => {
  const office = await createLinkedByBoth();
  const second = await office.linkedProject('Messe', 'P-2');
  const entry = await office.booked({
    projectId: second.aworkProjectId,
    taskId: undefined,
    note: 'Zieht um',
  });
  office.awork.person.moveTimeEntry(entry.id, { projectId: office.aworkProjectId });
  await office.look('time', entry.id);
  expect(await office.codeOf(entry.id)).toBe('project-linked-by-both');
  const projectOf = () => office.reportings().find(({ note }) => note === 'Zieht um')?.projectId;
  expect(projectOf()).toBe(second.hqProjectId);
  await office.linkByHq(null);
  await office.sweep('awork-hq-times', 'waiting');
  expect(projectOf()).toBe(office.hqProjectId);
});

test('H2: the waiting time follows once HQ’s own integration is off and its links may be taken over', async () => {
  const office = await createLinkedByBoth();
  await office.booked({ note: 'Wartet' });
  expect(office.notes()).toEqual(['Vorher']);
  await office.change({ settings: { startDate: '2020-01-01', takesOverLinksOfHq: true } });
  await office.sweep('hq-awork-projects', 'all');
  expect(office.notes()).toEqual(['Vorher', 'Wartet']);
});

test('H2: the waiting time is left to HQ’s own integration where our transfer of the project ends', async () => {
  const office = await createLinkedByBoth();
  const entry = await office.booked({ note: 'Wartet' });
  office.hq.person.setProjectField(office.hqProjectId, createField, 'false');
  office.hq.person.setProjectField(office.hqProjectId, linkField, '');
  await office.sweep('hq-awork-projects', 'changed');
  expect(office.notes()).toEqual(['Vorher']);
  expect(await office.outcomeOf('time', entry.id)).toMatchObject({ kind: 'skipped', code: 'no-hq-project' });
});

test('H2: where HQ’s own integration has linked another awork project, the times of ours go on', async () => {
  const office = await createLinkedByBoth();
  await office.linkByHq(null);
  const { id } = office.awork.person.createProject({ name: 'Relaunch (HQ)' });
  await office.linkByHq(id);
  expect(await office.outcomeOf('project', office.hqProjectId)).toMatchObject({
    kind: 'parked',
    code: 'linked-elsewhere-by-hq',
  });
  await office.booked({ note: 'Geht weiter' });
  expect(office.notes()).toEqual(['Geht weiter', 'Vorher']);
});
