import { expect, test } from '@jest/globals';
import { storeSignatureKey } from '../../../../functions/ops/connections/key.ts';
import { setUpConnection } from '../../../../functions/ops/setup/setup.ts';
import { connectionId, createOpsHarness } from '../../ops/ops-harness.ts';

async function createAccount(templates: readonly string[] = []) {
  const harness = createOpsHarness();
  for (const name of templates) harness.awork.person.createTemplate({ name });
  await harness.add();
  const setUp = async (language?: 'de') =>
    (
      await setUpConnection(
        connectionId,
        language ? { ...harness.operator, askedLanguage: language } : harness.operator,
      )
    ).data.items;
  return { ...harness, setUp };
}

const FIELD = 'awork Projektvorlage';
const optionsIn = ({ moco }: Awaited<ReturnType<typeof createAccount>>) =>
  moco.state().customProperties.find(({ name }) => name === FIELD)?.defaults;
const about = (items: readonly { state: string; what: string }[], text: string) =>
  items.filter(({ what }) => what.includes(text));

test("M4: options of the template field are the customer's own: setup adds none and removes none", async () => {
  const account = await createAccount(['Website', 'Kampagne']);
  account.moco.person.createCustomField({
    name: FIELD,
    kind: 'Select',
    defaults: ['Website', 'Eigene Wahl'],
  });
  await account.setUp();
  await account.setUp();
  expect(optionsIn(account)).toEqual(['Website', 'Eigene Wahl']);
});

test('M4: a template field that is not there yet offers all templates', async () => {
  const account = await createAccount(['Website', 'Kampagne']);
  const items = await account.setUp();
  expect(about(items, FIELD)).toMatchObject([{ state: 'created' }]);
  expect(optionsIn(account)).toEqual(['Kampagne', 'Website']);
});

test('M4: a later template is not added to options that are there', async () => {
  const account = await createAccount(['Website']);
  await account.setUp();
  account.awork.person.createTemplate({ name: 'Kampagne' });
  await account.setUp();
  expect(optionsIn(account)).toEqual(['Website']);
});

test.each([
  ['that no template has', 'Eigene Wahl', 'is no project template of awork'],
  ['that is written differently', 'website', 'is written "Website"'],
  ['that two templates have', 'Doppelt', 'several project templates named "Doppelt"'],
])('M4: an option %s is something a person should look at', async (_what, option, said) => {
  const account = await createAccount(['Website', 'Doppelt', 'Doppelt']);
  account.moco.person.createCustomField({ name: FIELD, kind: 'Select', defaults: ['Website', option] });
  const items = await account.setUp();
  expect(about(items, `"${option}"`)).toMatchObject([
    { state: 'warning', what: expect.stringContaining(said) },
  ]);
  expect(optionsIn(account)).toEqual(['Website', option]);
});

test.each(['sync zu awork', 'Sync Zu awork', 'Synczu awork'])(
  'M1: the field "%s" is told to count for nothing, and no second one is made beside it',
  async (name) => {
    const account = await createAccount();
    account.moco.person.createCustomField({ name, kind: 'Boolean' });
    const items = await account.setUp();
    expect(about(items, `"${name}"`)).toMatchObject([
      { state: 'person', what: expect.stringContaining('"Sync zu awork"') },
    ]);
    expect(account.moco.state().customProperties.map((field) => field.name)).not.toContain('Sync zu awork');
    expect(account.moco.state().customProperties.map((field) => field.name)).not.toContain('Sync to awork');
  },
);

test('M3: a misspelt field beside the right one is only a warning', async () => {
  const account = await createAccount();
  account.moco.person.createCustomField({ name: 'awork Projekt', kind: 'Link' });
  account.moco.person.createCustomField({ name: 'awork projekt', kind: 'Link' });
  const items = await account.setUp();
  expect(about(items, '"awork projekt"')).toMatchObject([{ state: 'warning' }]);
});

test('M1: projects whose tag is nearly right are counted', async () => {
  const { moco, setUp } = await createAccount();
  const customer_id = moco.person.createCompany({ name: 'Nordlicht Verlag GmbH' }).id;
  for (const name of ['A', 'B']) moco.person.createProject({ name, customer_id, tags: ['sync to awork'] });
  moco.person.createProject({ name: 'C', customer_id, tags: ['Sync to awork'] });
  expect(about(await setUp(), 'the tag')).toMatchObject([
    { state: 'warning', what: expect.stringMatching(/"sync to awork" of 2 MOCO projects/) },
  ]);
});

test('O1: the whole checklist is in the language of its reader', async () => {
  const { moco, awork, operator, setUp } = await createAccount(['Website']);
  moco.person.createUser({ firstname: 'Nur', lastname: 'Hier', email: 'nur@example.org' });
  awork.person.createUser({ firstName: 'Ida', lastName: 'Ohne', email: 'ida@example.org' });
  const before = await setUp('de');
  await storeSignatureKey(connectionId, '00112233445566778899aabbccddeeff', false, operator);
  const after = await setUp('de');
  const texts = [...before, ...after].map(({ what }) => what.replace('ops connections key', ''));
  for (const text of texts) expect(text).not.toMatch(/\b(the|and|rights|key|field)\b/);
  expect(about(before, 'MOCO-Projektfeld')).toHaveLength(3);
});
