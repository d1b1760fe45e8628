import * as z from 'zod';
import { companyFieldsV2 } from './companies-v2.ts';
import { show } from './fields.ts';
import type { Hq } from './hq.ts';
import { jsonText } from './json-texts.ts';
import { listV2, singleV2 } from './list-v2.ts';
import { fieldsOfProject, projectFieldDefinitions, setFieldValue } from './project-fields.ts';
import { customFieldsV2, fieldTypeV2, projectFieldsV2 } from './project-fields-v2.ts';
import type { ProjectRow } from './project-records.ts';
import { updateProject } from './projects.ts';
import { found, invalid } from './refusal.ts';
import { relatedOne } from './relation.ts';
import type { Call, Routes } from './routes.ts';

const projectForm = z.strictObject({
  name: z.string().min(1),
  number: z.string().nullish(),
  startDate: z.iso.datetime({ offset: true, local: true }),
  companyId: z.int32(),
  internalContactPersonId: z.int32().nullish(),
  customFields: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        type: z.union([z.string(), z.int()]),
        value: z.string().nullish(),
      }),
    )
    .nullish(),
});

export function addProjectRoutesV2(routes: Routes, hq: Hq): void {
  const company = ({ companyId }: ProjectRow) =>
    companyId === null ? undefined : hq.companies.get(companyId);
  const projects = {
    fields: projectFieldsV2,
    textOf: (project: ProjectRow) =>
      JSON.stringify({
        ...show(project, projectFieldsV2),
        subsystems: [],
        customFields: customFieldsV2(hq, project.id),
      }),
    relations: { company: relatedOne(company, companyFieldsV2) },
  };
  routes.add('GET', '/v2/Projects', (call) => listV2(hq, call, hq.projects.all(), projects));
  routes.add('GET', '/v2/Projects/CustomFieldDefinitions', () => {
    const shown = projectFieldDefinitions(hq).map((each) => ({
      name: each.name,
      type: fieldTypeV2(hq, each),
    }));
    return jsonText(JSON.stringify(hq.tenant.dataWrapped ? { data: shown } : shown));
  });
  routes.add('GET', '/v2/Projects/{id}', (call) =>
    singleV2(hq, call, found(hq.projects.get(call.id('id'))), projects),
  );
  routes.add('PUT', '/v2/Projects/{id}', (call) => {
    replaceProject(hq, call);
    return singleV2(hq, call, found(hq.projects.get(call.id('id'))), projects);
  });
}

/** Observed: what is left out is reset. Guessed: the number is generated here and stays. */
function replaceProject(hq: Hq, call: Call): void {
  const { id } = found(hq.projects.get(call.id('id')));
  const form = call.body(projectForm);
  const fields = form.customFields && settleFields(hq, id, form.customFields);
  const startDate = `${form.startDate.slice(0, 10)}T00:00:00`;
  const responsibleUserId = form.internalContactPersonId ?? null;
  updateProject(hq, 'api', id, { name: form.name, startDate, companyId: form.companyId, responsibleUserId });
  for (const { field, value } of fields ?? []) setFieldValue(hq, 'api', field, value);
}

type SentField = NonNullable<z.infer<typeof projectForm>['customFields']>[number];

function settleFields(hq: Hq, projectId: number, sent: SentField[]) {
  const fields = fieldsOfProject(hq, projectId);
  const unknown = sent.find(({ name }) => !fields.some(({ definition }) => definition.name === name));
  if (unknown) throw invalid('customFields', `There is no custom field '${unknown.name}'.`);
  return fields.flatMap((field) => {
    const given = sent.find(({ name }) => name === field.definition.name);
    if (!given && !hq.tenant.omittedFieldsEmptied) return [];
    return [{ field, value: given?.value ?? null }];
  });
}
