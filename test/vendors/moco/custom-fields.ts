import { z } from 'zod';
import { accept, filledText } from './accept.ts';
import { demand } from './caller.ts';
import { byGlobals, inList } from './list-filters.ts';
import { changed, type Office, stampNew } from './office.ts';
import { pageOf } from './paging.ts';
import type { CustomFieldRow } from './records.ts';
import { notFound, unprocessable } from './refusal.ts';
import type { Call, Route } from './router.ts';

const shape = 'message';

const editable = {
  name: filledText,
  placeholder: z.string().nullable().exactOptional(),
  placeholder_alt: z.string().nullable().exactOptional(),
  print_on_invoice: z.boolean().exactOptional(),
  print_on_offer: z.boolean().exactOptional(),
  print_on_timesheet: z.boolean().exactOptional(),
  notification_enabled: z.boolean().exactOptional(),
  api_only: z.boolean().exactOptional(),
  defaults: z.array(z.string()).exactOptional(),
};

const newField = z.object({
  ...editable,
  kind: z.enum(['String', 'Textarea', 'Link', 'Boolean', 'Select', 'MultiSelect', 'Date']),
  entity: filledText,
});
/** Documented: kind and entity stay as they are; sending them is ignored (guessed). */
const fieldChanges = z.object({ ...editable, name: filledText.exactOptional() });

export type NewCustomField = z.infer<typeof newField>;

export function createCustomField(office: Office, body: unknown): CustomFieldRow {
  const input = accept(newField, body, shape);
  refuseTakenName(office, input.entity, input.name);
  const row: CustomFieldRow = {
    name_alt: '',
    placeholder: '',
    placeholder_alt: '',
    print_on_invoice: false,
    print_on_offer: false,
    print_on_timesheet: false,
    notification_enabled: false,
    api_only: false,
    defaults: [],
    ...input,
    ...stampNew(office, 'customField'),
  };
  office.customFields.put(row);
  return row;
}

export function updateCustomField(office: Office, id: number, body: unknown): CustomFieldRow {
  const row = find(office, id);
  const changes = accept(fieldChanges, body, shape);
  if (changes.name !== undefined && changes.name !== row.name)
    refuseTakenName(office, row.entity, changes.name);
  const next = changed<CustomFieldRow>(office, row, changes);
  office.customFields.put(next);
  return next;
}

/** Guessed: values are addressed by name, so two fields of one name cannot be. */
function refuseTakenName(office: Office, entity: string, name: string): void {
  const taken = office.customFields.having(entity).some((field) => field.name === name);
  if (taken) throw unprocessable(shape, { name: ['has already been taken'] });
}

function find(office: Office, id: number): CustomFieldRow {
  const row = office.customFields.get(id);
  if (!row) throw notFound();
  return row;
}

/** Documented answer: the record that was. */
function remove(office: Office, id: number): CustomFieldRow {
  const row = find(office, id);
  office.customFields.remove(id);
  return row;
}

function list(office: Office, call: Call): Response {
  const ofEntity = inList(call.query, 'entity');
  const global = byGlobals(call.query);
  const rows = office.customFields.all().filter((row) => ofEntity(row.entity) && global(row));
  return pageOf(call, rows, (row) => row);
}

export function customFieldRoutes(office: Office): Route[] {
  const guarded =
    (answer: (call: Call) => unknown) =>
    (call: Call): Response => {
      demand(call.caller, 'settings');
      return Response.json(answer(call));
    };
  const one = '/account/custom_properties/:id';
  return [
    { methods: ['GET'], pattern: '/account/custom_properties', answer: (call) => list(office, call) },
    { methods: ['GET'], pattern: one, answer: (call) => Response.json(find(office, call.number('id'))) },
    {
      methods: ['POST'],
      pattern: '/account/custom_properties',
      answer: guarded((call) => createCustomField(office, call.body)),
    },
    {
      methods: ['PUT', 'PATCH'],
      pattern: one,
      answer: guarded((call) => updateCustomField(office, call.number('id'), call.body)),
    },
    { methods: ['DELETE'], pattern: one, answer: guarded((call) => remove(office, call.number('id'))) },
  ];
}
