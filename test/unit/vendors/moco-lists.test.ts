import { expect, test } from '@jest/globals';
import { createMocoHarness } from './moco-harness.ts';

const query = { fromDay: '2026-01-01', codes: ['4'] };

/** A list of three pages of days; something happens before the second is read. */
function whileListing(happens: (harness: ReturnType<typeof createMocoHarness>) => void) {
  const harness = createMocoHarness();
  const { simulator, employee } = harness;
  simulator.person.takeDays({ userId: employee.id, from: '2026-01-01', to: '2026-12-31', code: 4 });
  const { fetch: answer } = simulator;
  simulator.fetch = async (request) => {
    if (new URL(request.url).searchParams.get('page') === '2') happens(harness);
    return answer(request);
  };
  return harness;
}

test('a list from which a record slipped, as another was removed while it was read, is no whole list', async () => {
  const { client } = whileListing(({ simulator }) => {
    simulator.person.removeDay(simulator.state().schedules[1]?.id ?? 0);
  });
  await expect(client.schedules(query)).rejects.toMatchObject({ reason: { code: 'conflict' } });
});

test('a list that grows while it is read is whole', async () => {
  const { client, simulator } = whileListing(({ simulator: { person }, employee }) => {
    person.takeDays({ userId: employee.id, from: '2027-01-04', to: '2027-01-04', code: 4 });
  });
  expect(await client.schedules(query)).toHaveLength(simulator.state().schedules.length);
});

test("of one person's days that is noticed also where another was added, and the list is as long as before", async () => {
  const { client, employee } = whileListing(({ simulator: { person, state }, employee: { id } }) => {
    person.removeDay(state().schedules[1]?.id ?? 0);
    person.takeDays({ userId: id, from: '2027-01-04', to: '2027-01-04', code: 4 });
  });
  const own = client.schedules({ ...query, userId: employee.id });
  await expect(own).rejects.toMatchObject({ reason: { code: 'conflict' } });
});

test("a person's days on one page are read once, on several twice", async () => {
  const { client, simulator, employee } = createMocoHarness();
  const calls = () => simulator.calls()['GET /schedules'] ?? 0;
  simulator.person.takeDays({ userId: employee.id, from: '2026-01-05', to: '2026-01-09', code: 4 });
  expect(await client.schedules({ ...query, userId: employee.id })).toHaveLength(5);
  expect(calls()).toBe(1);
  simulator.person.takeDays({ userId: employee.id, from: '2026-02-01', to: '2026-12-31', code: 4 });
  await client.schedules({ ...query, userId: employee.id });
  expect(calls()).toBe(1 + 2 * Math.ceil(simulator.state().schedules.length / 100));
});
