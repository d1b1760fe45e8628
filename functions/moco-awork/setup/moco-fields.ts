import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { FieldDefinition } from '../../../shared/vendors/moco/setup-client.ts';
import { nearMisses } from '../moco-awork-projects/near-misses.ts';
import type { Names } from '../names.ts';
import type { MocoAworkRun } from '../run.ts';
import { fieldWordings } from './field-wordings.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import type { MocoFacts, MocoField } from './read-moco.ts';
import { checkTemplateOptions, optionsFor } from './template-options.ts';

interface WantedField {
  names: Names;
  kind: FieldDefinition['kind'];
  /** Of a new selection. */
  options?: readonly string[];
}

/** The project fields that people use in MOCO: what is missing is created, what is there is theirs. */
export async function ensureMocoFields(
  { fields, projects }: MocoFacts,
  run: MocoAworkRun,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const { awork, settings } = run;
  const templates = (await awork.templates()).map(({ name }) => name.trim()).filter(Boolean);
  const wanted: WantedField[] = [
    { names: settings.syncField, kind: 'Boolean' },
    { names: settings.linkField, kind: 'Link' },
    { names: settings.templateField, kind: 'Select', options: optionsFor(templates) },
  ];
  const items: ChecklistItem[] = [];
  for (const field of wanted) items.push(...(await ensureField(field, fields, run, setup)));
  return [
    ...items,
    ...checkTemplateOptions(settings.templateField, { fields, templates }, setup),
    ...nearTags(projects, settings.syncTag, setup),
  ];
}

async function ensureField(
  wanted: WantedField,
  fields: readonly MocoField[],
  run: MocoAworkRun,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  const { names, kind, options } = wanted;
  const held = names.map((name) => fields.find((field) => field.name === name)).find((field) => field);
  const near = nearMisses(
    fields.map(({ name }) => name),
    names,
  );
  // A second field beside a misspelt one would be empty, and nobody would know which counts.
  const misspelt = near.map((miss) =>
    tell(held ? 'warning' : 'person', fieldWordings.nearField, { ...miss }),
  );
  if (held) return [await keepField(held, wanted, run, setup), ...misspelt];
  if (near.length > 0) return misspelt;
  const [name] = names;
  if (await isLost(names, run)) return [tell('person', fieldWordings.lost, { name, kind })];
  await run.moco.createField({ name, kind, entity: 'Project', ...(options && { defaults: options }) });
  return [describe('created', { name, kind, options }, setup)];
}

/** A second field beside a renamed one would be empty, and every sync would look as if it were switched off. */
async function isLost(names: Names, { links, connection, settings }: MocoAworkRun): Promise<boolean> {
  if (names !== settings.syncField) return false;
  for await (const { targetId } of links.list(connection.id, 'project'))
    if (targetId !== undefined) return true;
  return false;
}

/** Options that somebody chose are never added to or taken from; a selection without any offers all templates. */
async function keepField(
  { id, name, kind: held, defaults }: MocoField,
  { kind, options }: WantedField,
  { moco }: MocoAworkRun,
  setup: SetupContext,
): Promise<ChecklistItem> {
  if (held !== kind) return createTell(setup)('person', fieldWordings.otherKind, { name, kind, held });
  const chosen = (defaults ?? []).filter((option) => option.trim() !== '');
  if (!options || options.length === 0 || chosen.length > 0)
    return describe('ok', { name, kind, options: options && chosen }, setup);
  await moco.setFieldOptions(id, options);
  return describe('repaired', { name, kind, options }, setup);
}

function describe(
  state: ChecklistItem['state'],
  { name, kind, options }: { name: string; kind: string; options: readonly string[] | undefined },
  setup: SetupContext,
): ChecklistItem {
  const tell = createTell(setup);
  if (!options) return tell(state, fieldWordings.field, { name, kind });
  return tell(state, fieldWordings.selection, { name, kind, count: options.length });
}

function nearTags(projects: MocoFacts['projects'], names: Names, setup: SetupContext): ChecklistItem[] {
  const counts = new Map<string, { meant: string; count: number }>();
  for (const { written, meant } of projects.flatMap(({ tags }) => nearMisses(tags, names)))
    counts.set(written, { meant, count: (counts.get(written)?.count ?? 0) + 1 });
  const tell = createTell(setup);
  return [...counts].map(([written, found]) => tell('warning', fieldWordings.nearTag, { written, ...found }));
}
