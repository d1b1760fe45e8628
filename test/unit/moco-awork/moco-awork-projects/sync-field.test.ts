import { expect, test } from '@jest/globals';
import { setUpConnection } from '../../../../functions/ops/setup/setup.ts';
import { createPointer, forced } from '../../../../shared/pointer.ts';
import { createLinkedProject } from '../../ops/linked-project.ts';
import { connectionId } from '../../ops/ops-harness.ts';

const FIELD = 'Sync zu awork';

/** A project that is synced because its field says so. */
async function createByField() {
  const harness = await createLinkedProject();
  const { moco, operator, links, work, now, project } = harness;
  const key = { connection: connectionId, entity: 'project', sourceId: String(project.id) };
  const target = { direction: 'moco-awork-projects', ...key, id: key.sourceId };
  const handle = async () => {
    await operator.queue.send([forced(createPointer(target, 'replay', now()), 'replay', now())]);
    await work();
    return (await links.get(key))?.outcome;
  };
  const fieldId = () => moco.state().customProperties.find(({ name }) => name === FIELD)?.id ?? 0;
  moco.person.updateProject(project.id, { tags: [], custom_properties: { [FIELD]: '1' } });
  expect(await handle()).not.toMatchObject({ code: 'sync-ended' });
  return { ...harness, handle, fieldId };
}

test('M8: nothing ends while the sync field is renamed in MOCO, and everything goes on when it is back', async () => {
  const { moco, handle, fieldId, book, work } = await createByField();
  const id = fieldId();
  moco.person.updateCustomField(id, { name: 'Sync alt' });
  expect(await handle()).toMatchObject({
    kind: 'waiting',
    code: 'sync-field-missing',
    details: { field: FIELD },
  });
  book();
  await work();
  moco.person.updateCustomField(id, { name: FIELD });
  expect(await handle()).toMatchObject({ kind: 'skipped', code: 'up-to-date' });
});

test('M8: a project whose field says no ends, and so does one whose tag goes while the field was never set', async () => {
  const { moco, handle, project } = await createByField();
  moco.person.updateProject(project.id, { custom_properties: { [FIELD]: '0' } });
  expect(await handle()).toMatchObject({ kind: 'done' });
  expect(await handle()).toMatchObject({ code: 'sync-ended' });
  moco.person.updateProject(project.id, { tags: ['Sync to awork'] });
  await handle();
  moco.person.updateProject(project.id, { tags: [] });
  await handle();
  expect(await handle()).toMatchObject({ code: 'sync-ended' });
});

test('O1 M8: setup makes no second field beside a renamed one, and says what a person must do', async () => {
  const { moco, operator, fieldId } = await createByField();
  moco.person.updateCustomField(fieldId(), { name: 'Sync alt' });
  const before = moco.state().customProperties;
  const { data } = await setUpConnection(connectionId, operator);
  expect(moco.state().customProperties).toEqual(before);
  const items = data.items.filter(({ what }) => what.includes(`"${FIELD}"`));
  expect(items).toMatchObject([{ state: 'person', what: expect.stringContaining('was deleted or renamed') }]);
});
