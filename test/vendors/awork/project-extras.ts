import type { Actor } from './actor.ts';
import type { Awork } from './awork.ts';
import { checkCustomFields, mergeCustomFields } from './custom-fields.ts';
import type { CustomFieldForm, TagForm } from './form-fields.ts';
import { replaceProject } from './project-changes.ts';
import { requireWrite } from './projects.ts';
import type { ProjectRow, TagRow } from './records.ts';
import { notAllowed, referenced } from './refusal.ts';

/** Adds to the tags that are there; one with the same name stays as it is. */
export function addTags(awork: Awork, actor: Actor, project: ProjectRow, forms: TagForm[]): TagRow[] {
  return setTags(awork, actor, project, [...project.tags, ...forms]);
}

export function setTags(
  awork: Awork,
  actor: Actor,
  project: ProjectRow,
  forms: { name: string; color?: string | null | undefined }[],
): TagRow[] {
  requireWrite(actor, project);
  const tags = new Map<string, TagRow>();
  for (const { name, color } of forms) {
    const known = project.tags.find((tag) => tag.name === name);
    if (!tags.has(name)) tags.set(name, known ?? { id: awork.stamps.guid(), name, color: color ?? null });
  }
  return replaceProject(awork, actor, project, { tags: [...tags.values()] }).tags;
}

export function setProjectFields(
  awork: Awork,
  actor: Actor,
  project: ProjectRow,
  forms: CustomFieldForm[],
): void {
  requireWrite(actor, project);
  checkCustomFields(awork, 'project', forms);
  replaceProject(awork, actor, project, { customFields: mergeCustomFields(project.customFields, forms) });
}

/** Task fields must be linked to each project before they can be set (documented). */
export function linkTaskField(awork: Awork, actor: Actor, project: ProjectRow, definitionId: string): void {
  requireWrite(actor, project);
  const definition = referenced(
    awork.store.customFieldDefinitions.get(definitionId),
    'customFieldDefinitionId',
  );
  if (definition.entity !== 'task' || project.linkedTaskFieldIds.includes(definitionId)) {
    throw notAllowed('invalid-operation', 'The field is linked already or needs no link.');
  }
  replaceProject(awork, actor, project, {
    linkedTaskFieldIds: [...project.linkedTaskFieldIds, definitionId],
  });
}
