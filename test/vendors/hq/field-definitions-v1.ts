import { auditV1, blank } from './audit-fields.ts';
import type { Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { createEntityV1, listV1, singleV1 } from './list-v1.ts';
import type { FieldDefinitionRow } from './project-records.ts';
import type { Tracked } from './records.ts';
import { found } from './refusal.ts';
import { relatedMany } from './relation.ts';
import type { Routes } from './routes.ts';

const definitionFields: Fields<FieldDefinitionRow> = {
  Name: ({ name }) => name,
  ...blank('Description'),
  Order: ({ order }) => order,
  RightLevelRead: () => 0,
  RightLevelWrite: () => 0,
  IsRequired: () => false,
  TypeText: ({ type }) => type,
  Category: ({ category }) => category,
  ...auditV1,
};

type OptionRow = Tracked & { option: string };

const optionFields: Fields<OptionRow> = { OptionValue: ({ option }) => option, ...auditV1 };

/** Options have ids of their own in HQ; here they follow from the definition's. */
function optionsOf(definition: FieldDefinitionRow): OptionRow[] {
  return definition.options.map((option, at) => ({ ...definition, id: definition.id * 100 + at, option }));
}

/** Read only: definitions are made in HQ's screens. */
export function addFieldDefinitionRoutesV1(routes: Routes, hq: Hq): void {
  const definitions = createEntityV1(definitionFields, { Options: relatedMany(optionsOf, optionFields) });
  routes.add('GET', '/v1/CustomFieldDefinitions', (call) =>
    listV1(call, hq.fieldDefinitions.all(), definitions),
  );
  routes.add('GET', '/v1/CustomFieldDefinitions({id})', (call) =>
    singleV1(call, found(hq.fieldDefinitions.get(call.id('id'))), definitions),
  );
}
