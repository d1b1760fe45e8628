import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import type { HqFieldDefinition } from '../../../shared/vendors/hq/project-port.ts';
import type { HqAworkRun } from '../run.ts';
import { fieldWords } from './field-wordings.ts';
import { isNearMiss } from './near-names.ts';

/** A custom field of projects, which only HQ's own pages can make. `setting` names it. */
interface WantedField {
  name: string;
  type: 'Boolean' | 'Link';
  setting: 'createField' | 'linkField';
}

type Fields = readonly HqFieldDefinition[];

export async function checkFields(run: HqAworkRun, setup: SetupContext): Promise<ChecklistItem[]> {
  const { hq, settings } = run;
  const fields = await hq.projectFields();
  const isUsed = await hasLinkedProject(run);
  return [
    ...checkField(
      { name: settings.createField, type: 'Boolean', setting: 'createField' },
      { fields, isUsed },
      setup,
    ),
    ...checkField(
      { name: settings.linkField, type: 'Link', setting: 'linkField' },
      { fields, isUsed },
      setup,
    ),
  ];
}

/** `isUsed`: projects were transferred, so that the field was there once. */
function checkField(
  { name, type, setting }: WantedField,
  { fields, isUsed }: { fields: Fields; isUsed: boolean },
  setup: SetupContext,
): ChecklistItem[] {
  const tell = createTell(setup);
  const named = fields.filter((field) => field.name === name);
  const near = fields.filter((field) => isNearMiss(field.name, name));
  const misspelt = near.map(({ name: written }) =>
    tell(named.length > 0 ? 'warning' : 'person', fieldWords.near, { written, meant: name, type }),
  );
  const [held] = named;
  if (named.some((field) => field.type === type))
    return [tell('ok', fieldWords.there, { name, type }), ...misspelt];
  if (held) return [tell('person', fieldWords.otherType, { name, type, held: held.type }), ...misspelt];
  if (misspelt.length > 0) return misspelt;
  return [tell('person', isUsed ? fieldWords.lost : fieldWords.missing, { name, type, setting })];
}

async function hasLinkedProject({ links, connection }: HqAworkRun): Promise<boolean> {
  for await (const { targetId } of links.list(connection.id, 'project'))
    if (targetId !== undefined) return true;
  return false;
}
