import { may } from './actor.ts';
import * as z from 'zod';
import type { Awork } from './awork.ts';
import { type CustomFieldForm, optionalText } from './form-fields.ts';
import { jsonResponse } from './json.ts';
import type { CustomFieldDefinitionRow, CustomFieldRow } from './records.ts';
import { listResponse } from './paging.ts';
import { invalidField, missingPermission, notAllowed, referenced } from './refusal.ts';
import type { Routes } from './routes.ts';

const valueFields = {
  text: 'textValue',
  link: 'textValue',
  number: 'numberValue',
  date: 'dateValue',
  datetime: 'dateValue',
  select: 'selectionOptionIdValue',
  coloredSelect: 'selectionOptionIdValue',
  boolean: 'booleanValue',
  user: 'userIdValue',
  client: 'clientIdValue',
} as const;

const definitionForm = z.strictObject({
  name: z.string().min(1).max(255),
  type: z.enum(Object.keys(valueFields)),
  entity: z.enum(['task', 'project']),
  order: z.number().nullish(),
  selectionOptions: z
    .array(z.strictObject({ value: z.string(), color: optionalText(30), order: z.number().nullish() }))
    .nullish(),
});

export function addCustomFieldRoutes(routes: Routes, awork: Awork): void {
  const { store, stamps } = awork;
  const present = ({ resourceVersion: _, ...fields }: CustomFieldDefinitionRow) => ({
    ...fields,
    isExternal: false,
  });
  routes.add('GET', '/customfielddefinitions', (call) =>
    listResponse(awork, call, store.customFieldDefinitions.all(), present),
  );
  routes.add('POST', '/customfielddefinitions', (call) => {
    if (!may(call.actor, 'project-manage-config:write'))
      throw missingPermission('project-manage-config:write is required.');
    const form = call.body(definitionForm);
    const order = form.order ?? null;
    if (form.entity === 'project' && order === null) throw invalidField('order', 'is required.');
    const selectionOptions = (form.selectionOptions ?? []).map(({ value }) => ({ id: stamps.guid(), value }));
    const created = stamps.created(call.actor.userId);
    const definition = { ...created, ...form, order, selectionOptions };
    return jsonResponse(present(store.customFieldDefinitions.put(definition)));
  });
}

export function checkCustomFields(awork: Awork, entity: 'task' | 'project', forms: CustomFieldForm[]): void {
  for (const form of forms) {
    const definition = referenced(
      awork.store.customFieldDefinitions.get(form.customFieldDefinitionId),
      'customFieldDefinitionId',
    );
    if (definition.entity !== entity) throw notAllowed('invalid-operation', `This is not a ${entity} field.`);
    const fitting = Object.entries(valueFields).find(([type]) => type === definition.type)?.[1];
    for (const field of new Set(Object.values(valueFields))) {
      const isSurplus = field !== fitting && (form[field] ?? null) !== null;
      if (isSurplus) throw invalidField(field, `does not fit a field of type ${definition.type}.`);
    }
  }
}

/** Fields that are not mentioned keep their value (guessed). */
export function mergeCustomFields(before: CustomFieldRow[], forms: CustomFieldForm[]): CustomFieldRow[] {
  const merged = new Map(before.map((field) => [field.customFieldDefinitionId, field]));
  for (const form of forms) merged.set(form.customFieldDefinitionId, plain(form));
  return [...merged.values()];
}

/** All kinds of values are there, one of them set. */
function plain({ customFieldDefinitionId, ...values }: CustomFieldForm): CustomFieldRow {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return { customFieldDefinitionId, ...noValues, ...Object.fromEntries(given) };
}

const noValues = Object.fromEntries(Object.values(valueFields).map((field) => [field, null]));
