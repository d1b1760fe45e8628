import { expect, test } from '@jest/globals';
import { direction } from '../../../../functions/moco-awork/awork-moco-times/direction.ts';
import { fingerprints } from '../../../../shared/fingerprint.ts';
import { openClaim } from '../../../../shared/links/open-claim.ts';
import { createConnectorHarness } from '../run-harness.ts';
import { failureOf } from '../../shared/http-harness.ts';
import {
  activityExample,
  aworkProjectId,
  boundLink,
  entryExample,
  entryId,
  mocoProjectId,
  projectExample,
  wantedFields,
  usersOf,
} from './time-examples.ts';
import { stepsOf } from '../../shared/steps-of.ts';

test('T1: an activity that somebody removes just before it is changed counts as changed by nobody', async () => {
  const { context, link, open } = createConnectorHarness({
    answer(request) {
      const { hostname, pathname } = new URL(request.url);
      if (pathname.includes('/timeentries/')) return Response.json(entryExample({ duration: 60 }));
      if (pathname.endsWith('/users')) return usersOf(hostname);
      return request.method === 'GET'
        ? Response.json(activityExample())
        : new Response(null, { status: 404 });
    },
  });
  const data = projectExample({ takesTimes: true, timesRequested: true });
  await link('project', String(mocoProjectId), { targetId: aworkProjectId, data });
  const written = { fingerprints: fingerprints({ ...wantedFields }), data: boundLink };
  await link('time', entryId, { targetId: '400', ...written });
  const claim = openClaim(context, await open('time', entryId));
  const { apply } = stepsOf(await direction.open(context).prepare('time', entryId, claim.link));
  expect((await failureOf(apply(claim))).reason).toMatchObject({ code: 'conflict', kind: 'retry' });
});
