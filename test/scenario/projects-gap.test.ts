import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { agencyScene, SYNC_TAG } from './agency-scene.ts';
import { eventually } from './eventually.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

jest.setTimeout(120_000);
let suite: RunningSuite;

beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.stop());

test.each([1, 2, 3])(
  'M8 time booked just before the sync is switched on again arrives (%s)',
  async (round) => {
    const scene = agencyScene(suite.vendors);
    const { moco, awork } = suite.vendors;
    const { id } = await scene.createProject(`Lücke ${round}`);
    const { id: projectId } = await scene.synced(id);
    await eventually('its task', async () => (await scene.tasks(projectId)).length > 0);
    await scene.updateProject(id, { tags: [] });
    await suite.idle();
    const reads = async () => (await awork.calls())['GET /timeentries/:entryId'] ?? 0;
    const before = await reads();
    await awork.person('createTimeEntry', {
      userId: await scene.aworkUserId('Lena'),
      typeOfWorkId: await scene.typeOfWorkId('Design'),
      startDateLocal: '2026-03-03',
      durationSeconds: 1800,
      projectId,
      note: `kurz davor ${round}`,
    });
    await eventually('the entry was looked at', async () => (await reads()) > before);
    await moco.person('updateProject', id, { tags: [SYNC_TAG] });
    await suite.idle();
    await eventually('the time in MOCO', async () => {
      const found = await scene.activities(`kurz davor ${round}`);
      return found.length === 1;
    });
    expect(await scene.activities(`kurz davor ${round}`)).toHaveLength(1);
  },
);
