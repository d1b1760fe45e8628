import * as z from 'zod';
import { auditV1 } from './audit-fields.ts';
import { auditFormV1 } from './audit-form-v1.ts';
import { type Fields, show } from './fields.ts';
import type { Hq } from './hq.ts';
import { createEntityV1, listV1, singleV1 } from './list-v1.ts';
import { type FieldOfProject, fieldOfProject, fieldsOfProject, setFieldValue } from './project-fields.ts';
import { fieldTypes } from './project-records.ts';
import { found, invalid } from './refusal.ts';
import type { Call, Routes } from './routes.ts';

export const fieldOfProjectV1: Fields<FieldOfProject> = {
  Name: ({ definition }) => definition.name,
  Value: ({ value }) => value,
  Type: ({ definition }) => definition.type,
  ...auditV1,
};

const fieldForm = z.strictObject({
  Name: z.string(),
  Value: z.string().nullish(),
  Type: z.enum([...fieldTypes, 'NotSet']).nullish(),
  ...auditFormV1,
});

export function shownFields(hq: Hq, projectId: number): FieldOfProject[] {
  const fields = fieldsOfProject(hq, projectId);
  return hq.tenant.emptyFieldsShown ? fields : fields.filter(({ value }) => value !== null);
}

/** Documented: the address has the id of the definition. The field itself has another, and does not name that one. */
export function addCustomFieldRoutesV1(routes: Routes, hq: Hq): void {
  const fields = createEntityV1(fieldOfProjectV1);
  const list = '/v1/Projects({id})/CustomFields';
  const fieldOf = (call: Call) => {
    const project = found(hq.projects.get(call.id('id')));
    return fieldOfProject(hq, project.id, call.id('definitionId'));
  };
  routes.add('GET', list, (call) => {
    const project = found(hq.projects.get(call.id('id')));
    return listV1(call, shownFields(hq, project.id), fields);
  });
  routes.add('GET', `${list}({definitionId})`, (call) => singleV1(call, fieldOf(call), fields));
  routes.add('PUT', `${list}({definitionId})`, (call) => {
    setField(hq, call, fieldOf(call));
    return Response.json(show(fieldOf(call), fieldOfProjectV1));
  });
}

/** Guessed: name and type must be those of the definition; a missing type is overlooked. */
function setField(hq: Hq, call: Call, field: FieldOfProject): void {
  const { Name, Type, Value = null } = call.body(fieldForm);
  if (Name !== field.definition.name) throw invalid('Name', 'The custom field has another name.');
  if (Type != null && Type !== field.definition.type)
    throw invalid('Type', 'The custom field has another type.');
  setFieldValue(hq, 'api', field, Value);
}
