import type { Hq } from './hq.ts';
import type { FieldDefinitionRow, FieldValueRow } from './project-records.ts';
import type { Author } from './records.ts';
import { found, invalid } from './refusal.ts';
import { stampTracked, touched } from './stamps.ts';

const PROJECT_CATEGORY = 'Project';

export interface FieldForm {
  name: string;
  type: FieldDefinitionRow['type'];
  options?: string[];
  /** Of projects unless another kind of record is named. */
  category?: string;
}

/** Documented: definitions are made in HQ's screens only. */
export function defineField(hq: Hq, form: FieldForm): FieldDefinitionRow {
  const { name, type, options = [], category = PROJECT_CATEGORY } = form;
  const order = hq.fieldDefinitions.all().length + 1;
  const definition = hq.fieldDefinitions.put({
    ...{ ...stampTracked(hq, 'person'), name, type, options, category, order },
  });
  for (const project of hq.projects.all()) addFieldValue(hq, project.id, definition.id);
  return definition;
}

export function projectFieldDefinitions(hq: Hq): FieldDefinitionRow[] {
  return hq.fieldDefinitions.all().filter(({ category }) => category === PROJECT_CATEGORY);
}

/** The empty value; fields of other kinds of records have none in projects. */
export function addFieldValue(hq: Hq, projectId: number, definitionId: number): void {
  if (hq.fieldDefinitions.get(definitionId)?.category !== PROJECT_CATEGORY) return;
  hq.fieldValues.put({ ...stampTracked(hq, 'person'), projectId, definitionId, value: null });
}

/** A value and its definition. */
export type FieldOfProject = FieldValueRow & { definition: FieldDefinitionRow };

export function fieldsOfProject(hq: Hq, projectId: number): FieldOfProject[] {
  return hq.fieldValues.having(projectId).flatMap((row) => {
    const definition = hq.fieldDefinitions.get(row.definitionId);
    return definition ? [{ ...row, definition }] : [];
  });
}

export function fieldOfProject(hq: Hq, projectId: number, definitionId: number): FieldOfProject {
  return found(fieldsOfProject(hq, projectId).find((field) => field.definitionId === definitionId));
}

export function setFieldValue(hq: Hq, author: Author, field: FieldOfProject, value: string | null): void {
  const { definition, ...row } = field;
  checkValue(definition, value);
  hq.fieldValues.put({ ...row, value: value === '' ? null : value, ...touched(hq, author) });
  const project = found(hq.projects.get(row.projectId));
  if (hq.tenant.fieldTouchesProject) hq.projects.put({ ...project, ...touched(hq, author) });
}

/** Guessed: a value must fit its type; how a yes is written is not documented, and kept as it comes. */
function checkValue({ name, type, options }: FieldDefinitionRow, value: string | null): void {
  if (value === null || value === '') return;
  const fits =
    (type !== 'Dropdown' || options.includes(value)) &&
    (type !== 'Boolean' || /^(?:true|false)$/i.test(value)) &&
    (type !== 'Integer' || /^-?\d+$/.test(value));
  if (!fits) throw invalid('Value', `'${value}' is no value of '${name}'.`);
}
