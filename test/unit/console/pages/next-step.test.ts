import { beforeEach, expect, test } from '@jest/globals';
import { storeSignatureKey } from '../../../../functions/ops/connections/key.ts';
import { connectionId, signatureKey } from '../../ops/ops-harness.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { createConsoleHarness, customer, lena } from '../console-harness.ts';
import type { Visitor } from '../visitor.ts';
import { createVisitor } from '../visitor.ts';

const path = `/connections/${connectionId}`;
let harness: ConsoleHarness;
let visitor: Visitor;
beforeEach(async () => {
  harness = await createConsoleHarness({ status: 'prepared' });
  visitor = await createVisitor(harness, customer);
});

/** What the first page says at its top. */
const banner = async (who = visitor) => {
  const page = await who.show(path);
  const [, note = ''] = /<div class="note [^"]*">([\s\S]*?)<\/div>/.exec(page) ?? [];
  return note
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
};
const press = (place: string, who = visitor) => who.send(`${path}/${place}`, {}, `${path}/start`);
const haveDone = async (place: string, who = visitor) => {
  harness.pass(1);
  await press(place, who);
  harness.pass(1);
  await harness.runJobs();
};
/** An agency with a project that asks for a sync. */
function openAgency() {
  const { moco, awork } = harness;
  const customer_id = moco.person.createCompany({ name: 'Nordlicht' }).id;
  moco.person.createProject({ name: 'Relaunch', customer_id, tags: ['Sync to awork'] });
  moco.person.createUser({ firstname: 'Jonas', lastname: 'Keller', email: 'jonas@example.org' });
  awork.person.createUser({ firstName: 'Jonas', lastName: 'Keller', email: 'jonas@example.org' });
  return { customer_id };
}

test('O12: where keys are missing, the next step is to enter them, and the way there is a link', async () => {
  const { operator } = harness;
  const { read } = operator.secrets;
  operator.secrets.read = async (owner) => {
    const secret = await read(owner);
    return secret && { ...secret, vendors: { awork: secret.vendors['awork'] ?? {} } };
  };
  expect(await banner()).toContain('Not started yet. Next: enter the keys for MOCO.');
  expect(await visitor.show(path)).toContain(`href="${path}/keys"`);
});

test('O12: the first page names one next step, from the check to the start, and none once it runs', async () => {
  openAgency();
  expect(await banner()).toContain('Next: have Tandem check both systems.');
  await press('start/check');
  expect(await banner()).toContain('Both systems are being checked right now.');
  await harness.runJobs();
  expect(await banner()).toMatch(/Next, one point of the check is to be settled: .*“Access”/);
  await storeSignatureKey(connectionId, signatureKey, false, harness.operator);
  await haveDone('start/check');
  expect(await banner()).toContain('Next: see what would happen.');
  await press('start/plan');
  expect(await banner()).toContain('The preview is being made.');
  await harness.runJobs();
  expect(await banner()).toContain('Next: ask for the start. It is then started by Tandem.');
  await press('start/ask');
  expect(await banner()).toMatch(
    /Jana asked for the start on 4 Mar 2026, .*\. The answer comes from Tandem; you need do nothing more\./,
  );
  const operator = await createVisitor(harness, lena);
  expect(await banner(operator)).toContain('waits for you to start it.');
  await haveDone('operate/live', operator);
  expect(await banner()).toMatch(/^Waiting\. It was started a moment ago\./);
  harness.pass(180);
  expect(await banner()).toBe('In step. Everything has arrived.');
});

test('O12: a start that was held back leads to the preview again, for the customer and the operator', async () => {
  const { customer_id } = openAgency();
  await storeSignatureKey(connectionId, signatureKey, false, harness.operator);
  for (const step of ['start/check', 'start/plan']) await haveDone(step);
  await press('start/ask');
  for (let index = 0; index < 20; index += 1)
    harness.moco.person.createProject({ name: `Neu ${index}`, customer_id, tags: ['Sync to awork'] });
  const operator = await createVisitor(harness, lena);
  await haveDone('operate/live', operator);
  for (const who of [visitor, operator])
    expect(await banner(who)).toContain('Next: see anew what would happen.');
  await haveDone('start/plan');
  expect(await banner()).toContain('Jana asked for the start');
});
