import { expect, test } from '@jest/globals';
import { direction as projects } from '../../../functions/moco-awork/moco-awork-projects/direction.ts';
import { direction as times } from '../../../functions/moco-awork/awork-moco-times/direction.ts';
import { openClaim } from '../../../shared/links/open-claim.ts';
import { createConnectorHarness } from './run-harness.ts';
import { aworkExample, mocoExample, projectId, url } from './moco-awork-projects/project-examples.ts';
import { entryExample } from './awork-moco-times/time-examples.ts';
import { stepsOf } from '../shared/steps-of.ts';

/** Longer than a link takes to show in an index of DynamoDB, nearly always. */
const INDEX_LAG_SECONDS = 2;

/** An agency that adopts a project with one entry, over an index that lags. */
function createHarness() {
  const source = mocoExample({ custom_properties: { 'Sync zu awork': '1', 'awork Projekt': url } });
  const harness = createConnectorHarness({
    answer(request) {
      const { pathname } = new URL(request.url);
      if (pathname.endsWith('/projects/7')) return Response.json(source);
      if (pathname.endsWith(`/projects/${projectId}`)) return Response.json(aworkExample());
      return Response.json(pathname.endsWith('/timeentries') ? [entryExample({ projectId })] : []);
    },
  });
  const { context, links } = harness;
  const { now } = context;
  let shownAt = Infinity;
  const { findByTarget, save } = links;
  links.save = (...saved) => {
    shownAt = Math.min(shownAt, now().getTime() + INDEX_LAG_SECONDS * 1000);
    return save(...saved);
  };
  links.findByTarget = async (...asked) => (now().getTime() < shownAt ? undefined : findByTarget(...asked));
  return harness;
}

test('T5: the earlier times of an adopted project follow, also where the index shows its link late', async () => {
  const { context, open, pass, sent, delay } = createHarness();
  const claim = openClaim(context, await open('project', '7'));
  const { apply } = stepsOf(await projects.open(context).prepare('project', '7', claim.link));
  await apply(claim);
  expect(sent.map(({ id }) => id)).toEqual([`project:${projectId}`]);
  pass(delay());
  expect(await times.open(context).sweep(`project:${projectId}`, undefined)).toMatchObject({ sent: 1 });
});
