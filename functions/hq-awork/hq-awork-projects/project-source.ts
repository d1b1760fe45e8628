import { fingerprint } from '../../../shared/fingerprint.ts';
import type { ProjectFields } from '../../../shared/vendors/awork/projects/project-fields.ts';
import { nameWithNumber } from '../../../shared/vendors/awork/projects/project-fields.ts';
import type { HqProject } from '../../../shared/vendors/hq/project-port.ts';
import type { HqAworkSettings } from '../settings.ts';

type Names = Pick<HqAworkSettings, 'createField' | 'linkField'>;

/** `client` is the company, whether or not awork has it. */
export function sharedFields(
  { number, name, startDate, endDate, company }: HqProject,
  { prefixNumber }: Pick<HqAworkSettings, 'prefixNumber'>,
): ProjectFields {
  return {
    name: nameWithNumber(prefixNumber ? number : null, name),
    startDate,
    dueDate: endDate,
    client: company,
  };
}

/** As people know it. */
export function titleOf({ number, name }: Pick<HqProject, 'number' | 'name'>): string {
  return nameWithNumber(number, name);
}

/** How HQ writes a yes is documented nowhere but by an example; the case may differ. */
export function isRequested(project: HqProject, { createField }: Names): boolean {
  return ['true', '1'].includes(fieldValue(project, createField).toLowerCase());
}

/** The address that a person or we stored; empty where there is none. */
export function storedAddress(project: HqProject, { linkField }: Names): string {
  return fieldValue(project, linkField);
}

/** With that address in its field, as the project is once it was stored. */
export function withAddress(project: HqProject, { linkField }: Names, value: string): HqProject {
  const others = project.customFields.filter(({ name }) => name !== linkField);
  return { ...project, customFields: [...others, { name: linkField, type: 'Link', value }] };
}

function fieldValue({ customFields }: HqProject, name: string): string {
  return customFields.find((field) => field.name === name)?.value.trim() ?? '';
}

/** Asked for, or linked: a link that a person stored says so by itself. */
export function isWanted(project: HqProject, settings: Names): boolean {
  return isRequested(project, settings) || storedAddress(project, settings) !== '';
}

/** Changes with everything we use of a project. */
export function projectVersion(project: HqProject, settings: HqAworkSettings): string {
  return fingerprint([
    sharedFields(project, settings),
    titleOf(project),
    [isRequested(project, settings), storedAddress(project, settings)],
    [project.aworkSyncId, settings.takesOverLinksOfHq],
  ]);
}
