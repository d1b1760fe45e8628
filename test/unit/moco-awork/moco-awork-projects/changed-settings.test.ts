import { expect, test } from '@jest/globals';
import { direction } from '../../../../functions/moco-awork/moco-awork-projects/direction.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import { createConnectorHarness } from '../run-harness.ts';
import { createProjectHarness } from './project-harness.ts';

async function createChanging() {
  const harness = await createProjectHarness();
  const { operator } = harness;
  return {
    ...harness,
    async change(changes: object) {
      const connection = await operator.connections.get(connectionId);
      if (!connection) throw new Error('there is a connection');
      await operator.connections.put({ ...connection, settings: { ...connection.settings, ...changes } });
    },
    names: () => harness.awork.state().projects.map(({ name }) => name),
  };
}

test('M1: another tag in the settings brings in the projects that have it already, by the next sweep', async () => {
  const { moco, project, sweep, change, names } = await createChanging();
  const { identifier } = moco.person.createProject({
    ...{ name: 'Magazin', customer_id: project.customer.id, tags: ['Nach awork'] },
  });
  await sweep('changed');
  await sweep('changed');
  expect(names()).toHaveLength(1);
  await change({ syncTag: 'Nach awork' });
  await sweep('changed');
  expect(names()).toContain(`${identifier} Magazin`);
});

test('M1: as long as the settings stay, only what has changed in MOCO is listed', async () => {
  const asked: string[] = [];
  const { context } = createConnectorHarness({
    answer(request) {
      asked.push(new URL(request.url).search);
      return Response.json([]);
    },
  });
  const { sweep } = direction.open(context);
  const { cursor } = await sweep('changed', undefined);
  await sweep('changed', cursor);
  expect(asked.map((query) => query.includes('updated_after'))).toEqual([false, true]);
});

test('M9: people assigned in MOCO become members once the settings say so', async () => {
  const { moco, awork, project, sweep, change, members } = await createChanging();
  await change({ addMembers: false, leadIsResponsible: false });
  const jonas = moco.state().users.find(({ email }) => email === 'jonas@example.org')?.id ?? 0;
  moco.person.assignUser(project.id, jonas);
  await sweep('linked');
  expect(members()).toEqual([]);
  await change({ addMembers: true });
  await sweep('linked');
  expect(members()).toEqual([awork.state().users.find(({ lastName }) => lastName === 'Keller')?.id]);
});
