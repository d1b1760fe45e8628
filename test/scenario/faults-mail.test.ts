import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { agencyScene } from './moco-awork/both-vendors.ts';
import { eventually } from './eventually.ts';
import type { StatusAnswer } from './ops-answers.ts';
import { sentMails } from './people-told.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
});
afterAll(() => suite.stop());

test('O9 a refused key mails the customer once, in German, what happened and what to do', async () => {
  const scene = agencyScene(suite.vendors);
  await suite.vendors.moco.person('revokeKey', 'moco-key');
  await Promise.all(['eins', 'zwei', 'drei'].map((name) => scene.createProject(`Sperre ${name}`)));
  await eventually('the pause', async () => {
    const { json } = await suite.ops<StatusAnswer>('status', 'nordagentur');
    return json.connections[0]?.status === 'paused';
  });
  await suite.idle();
  const sent = await sentMails(suite);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    to: ['office@nordagentur.example'],
    subject: expect.stringContaining('nordagentur'),
    text: expect.stringMatching(/Schlüssel[^]*Nichts geht verloren/),
  });
  expect(JSON.stringify(sent)).not.toContain('moco-key');
});
