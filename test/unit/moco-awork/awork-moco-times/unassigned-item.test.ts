import { expect, test } from '@jest/globals';
import { createTimesOffice } from './times-office.ts';

type Office = Awaited<ReturnType<typeof createTimesOffice>>;
type Changes = Parameters<Office['moco']['person']['updateProject']>[1];

/** An entry that fits no service item, in a project of that kind. */
async function bookUnassigned(changes: Changes) {
  const office = await createTimesOffice();
  office.moco.person.updateProject(office.project.id, changes);
  const entry = office.book();
  await office.webhook(entry.id);
  const held = office.moco.state().projects.find(({ id }) => id === office.project.id);
  const item = held?.tasks.find(({ name }) => name === 'Nicht zugeordnete Zeiterfassung');
  return { item, activity: office.activitiesOf(entry.id)[0] };
}

test('T2: time on the catch-all service item is worth the rate of the project where each item has its own', async () => {
  const { item, activity } = await bookUnassigned({ billing_variant: 'task', hourly_rate: 120 });
  expect(item).toMatchObject({ billable: true, hourly_rate: 120 });
  expect(activity).toMatchObject({ billable: true, hourly_rate: 120 });
});

test.each([
  ['the project has one rate', { billing_variant: 'project', hourly_rate: 120 }, 120],
  ['the project has no rate', { billing_variant: 'task', hourly_rate: 0 }, 0],
] as const)(
  'T2: the catch-all service item has no rate of its own where %s',
  async (_why, changes, worth) => {
    const { item, activity } = await bookUnassigned(changes);
    expect(item).toMatchObject({ billable: true, hourly_rate: 0 });
    expect(activity).toMatchObject({ hourly_rate: worth });
  },
);
