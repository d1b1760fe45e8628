import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { Names } from '../names.ts';
import { isNearMiss } from '../names.ts';
import { fieldWordings } from './field-wordings.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import type { MocoField } from './read-moco.ts';

/** All templates of awork, for a selection that has no options yet. */
export function optionsFor(templates: readonly string[]): string[] {
  return [...new Set(templates)].toSorted((one, other) => one.localeCompare(other));
}

/** Options that a person should look at: a project that has one is not created. `templates` are their names in awork. */
export function checkTemplateOptions(
  names: Names,
  { fields, templates }: { fields: readonly MocoField[]; templates: readonly string[] },
  setup: SetupContext,
): ChecklistItem[] {
  const field = names.map((each) => fields.find(({ name }) => name === each)).find((each) => each);
  const name = field?.name ?? names[0];
  const chosen = (field?.defaults ?? []).map((option) => option.trim()).filter(Boolean);
  if (templates.length === 0 && chosen.length === 0)
    return [createTell(setup)('warning', fieldWordings.noTemplates, { name })];
  const offered = chosen.length > 0 ? chosen : optionsFor(templates);
  return offered.flatMap((option) => checkOption(option, name, templates, setup));
}

function checkOption(
  option: string,
  name: string,
  templates: readonly string[],
  setup: SetupContext,
): ChecklistItem[] {
  const tell = createTell(setup);
  const count = templates.filter((template) => template === option).length;
  if (count === 1) return [];
  if (count > 1) return [tell('warning', fieldWordings.ambiguousOption, { option })];
  const meant = templates.find((template) => isNearMiss(template, [option]));
  return [
    meant === undefined
      ? tell('warning', fieldWordings.unknownOption, { option, name })
      : tell('warning', fieldWordings.nearOption, { option, name, meant }),
  ];
}
