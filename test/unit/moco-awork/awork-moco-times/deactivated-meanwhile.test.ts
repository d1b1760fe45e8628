import { expect, test } from '@jest/globals';
import { direction } from '../../../../functions/moco-awork/awork-moco-times/direction.ts';
import { fingerprints } from '../../../../shared/fingerprint.ts';
import { openClaim } from '../../../../shared/links/open-claim.ts';
import { failureOf } from '../../shared/http-harness.ts';
import { stepsOf } from '../../shared/steps-of.ts';
import { createConnectorHarness } from '../run-harness.ts';
import {
  activityExample,
  aworkProjectId,
  boundLink,
  entryExample,
  entryId,
  mocoProjectId,
  mocoUserId,
  projectExample,
  usersOf,
  wantedFields,
} from './time-examples.ts';

const denied = () => Response.json({ errors: ['Access denied'] }, { status: 403 });
const refused = () => Response.json({ user: ['ist nicht aktiv'] }, { status: 422 });

/** An entry that was changed, whose person MOCO deactivates after the people were read. */
async function createDeactivated(refusal: () => Response, isDeactivated = true) {
  let isActive = true;
  const harness = createConnectorHarness({
    async answer(request) {
      const { hostname, pathname } = new URL(request.url);
      if (pathname.includes('/timeentries/')) return Response.json(entryExample({ duration: 60 }));
      if (pathname.endsWith('/session')) return Response.json({ id: 1 });
      if (!pathname.endsWith('/users'))
        return request.method === 'GET' ? Response.json(activityExample()) : refusal();
      if (hostname.endsWith('awork.com') || isActive) return usersOf(hostname);
      const email = 'jonas@example.org';
      return Response.json([
        { id: mocoUserId, firstname: 'Jonas', lastname: 'Keller', active: false, email },
      ]);
    },
  });
  const { context, link, open, pass } = harness;
  const data = projectExample({ takesTimes: true, timesRequested: true });
  await link('project', String(mocoProjectId), { targetId: aworkProjectId, data });
  const written = { fingerprints: fingerprints({ ...wantedFields, person: mocoUserId }), data: boundLink };
  await link('time', entryId, { targetId: '400', ...written });
  const claim = openClaim(context, await open('time', entryId));
  const { prepare } = direction.open(context);
  const { apply } = stepsOf(await prepare('time', entryId, claim.link));
  pass(90);
  isActive = !isDeactivated;
  const { reason } = await failureOf(apply(claim));
  return { reason, verdict: async () => (await prepare('time', entryId, claim.link)).verdict };
}

test.each([
  ['403', denied],
  ['422', refused],
])(
  'T1: a change that MOCO answers with %s, because its person was deactivated meanwhile, is tried again and then waits',
  async (_status, refusal) => {
    const { reason, verdict } = await createDeactivated(refusal);
    expect(reason).toMatchObject({ code: 'conflict', kind: 'retry' });
    expect(await verdict()).toMatchObject({
      ...{ kind: 'wait', reason: { code: 'person-deactivated' }, details: { person: 'Jonas Keller' } },
      waitingFor: `moco-user:${mocoUserId}`,
    });
  },
);

test('T7: a change that MOCO refuses for another reason keeps that reason', async () => {
  expect((await createDeactivated(refused, false)).reason).toMatchObject({ code: 'activity-locked' });
  expect((await createDeactivated(denied, false)).reason).toMatchObject({ code: 'access-denied' });
});
