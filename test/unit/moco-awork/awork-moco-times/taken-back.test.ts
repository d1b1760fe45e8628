import { expect, test } from '@jest/globals';
import { direction } from '../../../../functions/moco-awork/awork-moco-times/direction.ts';
import { fingerprints } from '../../../../shared/fingerprint.ts';
import { createConnectorHarness } from '../run-harness.ts';
import {
  aworkProjectId,
  boundLink,
  entryExample,
  entryId,
  leaverId,
  mocoProjectId,
  projectExample,
  wantedFields,
  usersOf,
} from './time-examples.ts';

/** An entry that was transferred, whose activity is gone in MOCO; awork shows it on the project named. */
async function createHarness() {
  const entry = { projectId: leaverId };
  const harness = createConnectorHarness({
    answer(request) {
      const { hostname, pathname } = new URL(request.url);
      if (pathname.includes('/timeentries/')) return Response.json(entryExample(entry));
      if (pathname.endsWith('/users')) return usersOf(hostname);
      return new Response(null, { status: 404 });
    },
  });
  const data = projectExample({ takesTimes: true, timesRequested: true });
  await harness.link('project', String(mocoProjectId), { targetId: aworkProjectId, data });
  const written = { fingerprints: fingerprints({ ...wantedFields }), data: boundLink };
  await harness.link('time', entryId, { targetId: '400', ...written });
  return { ...harness, entry };
}

test('T8: an entry that was taken back and moved to its project again appears in MOCO again', async () => {
  const { context, links, open, pass, entry } = await createHarness();
  const run = direction.open(context);
  // The delete of an earlier attempt went through although its answer was lost, so MOCO says 404 by now.
  const claimed = await open('time', entryId);
  const { verdict: ended, ...rest } = await run.prepare('time', entryId, claimed);
  expect(ended).toMatchObject({ kind: 'nothing', reason: { code: 'project-not-linked' } });
  const outcome = { kind: 'skipped', code: 'project-not-linked', details: {}, at: '' } as const;
  await links.settle(claimed, { ...('known' in rest && rest.known), outcome });
  expect((await links.get(claimed.key))?.targetId).toBeUndefined();

  entry.projectId = aworkProjectId;
  pass(60);
  const { verdict } = await run.prepare('time', entryId, await open('time', entryId));
  expect(verdict).toMatchObject({ kind: 'steps', steps: [{ do: 'create-activity' }] });
});
