import { describe, expect, test } from '@jest/globals';
import type { QuoteHarness } from './quote-harness.ts';
import { createQuoteHarness, generations, refusalOf } from './quote-harness.ts';

const another = ({ awork }: QuoteHarness, name: string) => awork.person.createProject({ name }).id;

describe.each(generations)('quotes in %s', (generation) => {
  test('H3 the linked project is suggested before one of the same name', async () => {
    const harness = await createQuoteHarness({ generation });
    const linked = another(harness, 'Ganz anders');
    await harness.linkProject({}, harness.project.id, linked);
    harness.quote();
    const { suggestion } = await harness.show('A-7');
    expect(suggestion).toMatchObject({ kind: 'linked', project: { id: linked, name: 'Ganz anders' } });
    expect(await harness.send('A-7')).toMatchObject({ project: { id: linked }, code: 'quote-sent' });
  });

  test('H3 a project whose transfer has ended is no linked one', async () => {
    const harness = await createQuoteHarness({ generation });
    await harness.linkProject({ ended: true }, harness.project.id, another(harness, 'Früher'));
    harness.quote();
    expect((await harness.show('A-7')).suggestion).toMatchObject({
      ...{ kind: 'same-name', project: { id: harness.aworkProject } },
    });
  });

  test('H3 with no awork project of the name, an operator must say which one', async () => {
    const harness = await createQuoteHarness({ generation });
    harness.awork.person.updateProject(harness.aworkProject, { name: 'Ganz anders' });
    harness.quote();
    expect((await harness.show('A-7')).suggestion).toEqual({ kind: 'none' });
    expect(await refusalOf(harness.send('A-7'))).toContain('--project');
    expect(await harness.send('A-7', { project: 'Ganz anders' })).toMatchObject({ code: 'quote-sent' });
  });

  test('H3 with several awork projects of the name, an operator must say which one', async () => {
    const harness = await createQuoteHarness({ generation });
    const other = another(harness, 'Relaunch');
    harness.quote();
    const { suggestion } = await harness.show('A-7');
    expect(suggestion).toMatchObject({
      kind: 'several',
      projects: [{ id: harness.aworkProject }, { id: other }],
    });
    expect(await refusalOf(harness.send('A-7'))).toContain(other);
    expect(harness.tasks()).toEqual([]);
  });
});

test('H3 a project is named by its id, its address, its key or its whole name', async () => {
  const harness = await createQuoteHarness();
  const { id } = harness.awork.person.createProject({ name: 'Messe 2026', projectKey: 'MESSE' });
  const workspace = (await harness.show(String(harness.quote().id))).suggestion;
  const base = workspace.kind === 'same-name' ? new URL(workspace.project.url).origin : '';
  for (const project of [id, `${base}/projects/${id}/tasks`, `${base}/projects/MESSE`, 'MESSE', 'Messe 2026'])
    expect(await harness.send('A-7', { project, dryRun: true })).toMatchObject({ project: { id } });
});

test('H3 an awork project that there is not, or twice, is refused by what was typed', async () => {
  const harness = await createQuoteHarness();
  harness.quote();
  const gone = '11111111-1111-4111-8111-111111111111';
  for (const project of ['NIX', 'Gibt es nicht', gone, 'https://example.org/projects/1'])
    expect(await refusalOf(harness.send('A-7', { project }))).toContain(`"${project}"`);
  another(harness, 'Messe');
  another(harness, 'Messe');
  expect(await refusalOf(harness.send('A-7', { project: 'Messe' }))).toContain('Several awork projects');
});

test('H3 a quote sent into another project than before makes only new positions there, once agreed to', async () => {
  const harness = await createQuoteHarness();
  const { id } = harness.quote();
  await harness.send('A-7');
  const other = another(harness, 'Phase 2');
  harness.hq.person.addQuotePosition(id, { text: '<p>Abnahme</p>' });
  const asked: string[] = [];
  harness.operator.confirm = async (question) => asked.push(question) > 0;
  await harness.send('A-7', { project: 'Phase 2' });
  expect(asked).toEqual([expect.stringContaining('another awork project already')]);
  expect(harness.task('Abnahme').projectId).toBe(other);
  expect(harness.tasks()).toHaveLength(3);
});

test('H3 tasks that went with their awork project are made in the new one', async () => {
  const harness = await createQuoteHarness();
  harness.quote();
  await harness.send('A-7');
  harness.awork.person.deleteProject(harness.aworkProject);
  const other = another(harness, 'Neu');
  expect(await harness.send('A-7', { project: 'Neu' })).toMatchObject({ code: 'quote-sent' });
  expect(harness.awork.state().tasks.filter(({ projectId }) => projectId === other)).toHaveLength(2);
});

test('H3 a project that is deleted before a worker comes is told, and the quote goes to the next that is named', async () => {
  const harness = await createQuoteHarness();
  const { id } = harness.quote();
  const { sleep } = harness.operator;
  harness.operator.sleep = async (seconds) => {
    const isThere = harness.awork.state().projects.some((each) => each.id === harness.aworkProject);
    if (isThere) harness.awork.person.deleteProject(harness.aworkProject);
    await sleep(seconds);
  };
  expect(await harness.send('A-7')).toMatchObject({ outcome: 'parked', code: 'quote-project-missing' });
  another(harness, 'Neu');
  expect(await harness.send('A-7', { project: 'Neu' })).toMatchObject({ code: 'quote-sent' });
  expect((await harness.link(id))?.openSince).toBeUndefined();
});
