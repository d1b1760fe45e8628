import { expect, test } from '@jest/globals';
import { direction } from '../../functions/awork-moco-times/direction.ts';
import { createConnectorBench } from './connector-bench.ts';
import { aworkProjectId, entryExample, mocoProjectId, projectExample } from './time-examples.ts';

const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** An agency with years of entries, one changed every second, whose list takes most of a run. */
async function createBench(count: number) {
  const entries = Array.from({ length: count }, (_, index) => {
    const updatedOn = new Date(Date.parse('2026-01-01T00:00:00Z') + index * 1000).toISOString();
    return entryExample({ id: idOf(index), projectId: aworkProjectId, updatedOn });
  });
  const bench = createConnectorBench({
    answer(request) {
      bench.pass(31);
      const filter = new URL(request.url).searchParams.get('filterby') ?? '';
      const since = /updatedOn ge datetime'([^']+)'/.exec(filter)?.[1] ?? '';
      return Response.json(entries.filter(({ updatedOn }) => updatedOn.slice(0, 19) >= since));
    },
  });
  const data = projectExample({ takesTimes: true });
  await bench.link('project', String(mocoProjectId), { targetId: aworkProjectId, data });
  return bench;
}

test('T5: a sweep with too much to list stops in time and is gone on with, until nothing is left out', async () => {
  const { context, sent } = await createBench(250);
  const { sweep } = direction.open(context);
  const goesOn: boolean[] = [];
  const seen = new Set<string>();
  let cursor: unknown;
  do {
    cursor = (await sweep('changed', cursor)).cursor;
    const pointers = sent.splice(0);
    goesOn.push(pointers.some(({ entity, id }) => entity === '*' && id === 'changed'));
    for (const { entity, id } of pointers) if (entity === 'time') seen.add(id);
  } while (goesOn.at(-1) && goesOn.length < 9);
  expect(goesOn).toEqual([true, true, false]);
  expect(seen).toEqual(new Set(Array.from({ length: 250 }, (_, index) => idOf(index))));
  expect(cursor).toEqual({ updatedSince: expect.any(String) });
});
