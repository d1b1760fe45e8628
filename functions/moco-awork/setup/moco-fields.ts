import type { FieldDefinition } from '../../../shared/vendors/moco/setup-client.ts';
import type { MocoAworkRun } from '../run.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';

type Field = Awaited<ReturnType<MocoAworkRun['moco']['projectFields']>>[number];

/** Creates the project fields that people use in MOCO, and offers the awork templates for selection. */
export async function ensureMocoFields(run: MocoAworkRun): Promise<ChecklistItem[]> {
  const { moco, awork, settings } = run;
  const present = (await moco.projectFields()).filter(({ entity }) => entity === 'Project');
  const templates = (await awork.templates()).map(({ name }) => name.trim());
  const options = [...new Set(templates)].filter(Boolean).toSorted((one, other) => one.localeCompare(other));
  const wanted: FieldDefinition[] = [
    { name: settings.syncField, kind: 'Boolean', entity: 'Project' },
    { name: settings.linkField, kind: 'Link', entity: 'Project' },
    { name: settings.templateField, kind: 'Select', entity: 'Project', defaults: options },
  ];
  const items: ChecklistItem[] = [];
  for (const field of wanted) {
    const existing = present.find(({ name }) => name === field.name);
    if (existing) items.push(await keepField(existing, field, moco));
    else items.push((await isLost(field, run)) ? lost(field) : await createField(field, moco));
  }
  return [...items, ...templateWarnings(templates)];
}

/** A second field beside a renamed one would be empty, and every sync would look as if it were switched off. */
async function isLost(
  { name }: FieldDefinition,
  { links, connection, settings }: MocoAworkRun,
): Promise<boolean> {
  if (name !== settings.syncField) return false;
  for await (const { targetId } of links.list(connection.id, 'project'))
    if (targetId !== undefined) return true;
  return false;
}

function lost(field: FieldDefinition): ChecklistItem {
  const what = `${nameOf(field)} was deleted or renamed: give it its name back in MOCO, or name the new one in the setting syncField`;
  return { state: 'person', what };
}

async function createField(field: FieldDefinition, moco: MocoAworkRun['moco']): Promise<ChecklistItem> {
  await moco.createField(field);
  return { state: 'created', what: nameOf(field) };
}

async function keepField(
  existing: Field,
  wanted: FieldDefinition,
  moco: MocoAworkRun['moco'],
): Promise<ChecklistItem> {
  if (existing.kind !== wanted.kind) {
    const what = `${nameOf(wanted)} has the type ${existing.kind}: rename it in MOCO, then run setup again`;
    return { state: 'person', what };
  }
  const hasOptions = (wanted.defaults ?? []).join('\n') === (existing.defaults ?? []).join('\n');
  if (wanted.defaults && !hasOptions) await moco.setFieldOptions(existing.id, wanted.defaults);
  return { state: 'ok', what: nameOf(wanted) };
}

function templateWarnings(templates: readonly string[]): ChecklistItem[] {
  if (templates.length === 0) {
    const what = 'awork has no project templates yet; run setup again when there are some';
    return [{ state: 'warning', what }];
  }
  const doubled = [...new Set(templates.filter((name, index) => templates.indexOf(name) !== index))];
  return doubled.map((name) => ({
    state: 'warning',
    what: `awork has several project templates named "${name}"; a project that asks for it is not created`,
  }));
}

function nameOf({ name, kind, defaults }: FieldDefinition): string {
  return `MOCO project field "${name}" (${kind}${defaults ? `, ${defaults.length} options` : ''})`;
}
