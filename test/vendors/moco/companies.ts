import { z } from 'zod';
import { accept, customProperties, filledText, text } from './accept.ts';
import { type Caller, demand } from './caller.ts';
import { byCustomValues } from './custom-filter.ts';
import { mergeCustomValues, showCustomValues } from './custom-values.ts';
import { byGlobals, commaList, flag, hasTerm, inList } from './list-filters.ts';
import { changed, type Office, stampNew } from './office.ts';
import { pageOf } from './paging.ts';
import type { CompanyRow } from './records.ts';
import { badRequest, notFound } from './refusal.ts';
import type { Call, Route } from './router.ts';
import { showUserName } from './users.ts';

const shape = 'error-list';

const companyChanges = z.object({
  name: filledText.exactOptional(),
  identifier: text.exactOptional(),
  website: text.exactOptional(),
  email: text.exactOptional(),
  phone: text.exactOptional(),
  address: text.exactOptional(),
  info: text.exactOptional(),
  currency: text.exactOptional(),
  country_code: text.exactOptional(),
  vat_identifier: text.exactOptional(),
  user_id: z.int().nullable().exactOptional(),
  tags: z.array(text).exactOptional(),
  custom_properties: customProperties.exactOptional(),
});
const newCompany = companyChanges
  .required({ name: true })
  .extend({ type: z.enum(['customer', 'supplier', 'organization']) });

export type NewCompany = z.infer<typeof newCompany>;
export type CompanyChanges = z.infer<typeof companyChanges>;

/** What the product's screens can set beyond the API's contract. */
export interface CompanyExtras {
  intern?: boolean;
  active?: boolean;
}

/** Custom fields of companies are defined by kind of company. */
function entityOf(row: Pick<CompanyRow, 'type'>): string {
  return `${row.type.charAt(0).toUpperCase()}${row.type.slice(1)}`;
}

/** What nobody fills in here. */
const unset = {
  ...{ customer_vat: null, supplier_vat: null, invoice_format: null, default_payment_means: null },
  ...{ iban: null, bank_bic: null, bank_owner: null, debit_number: null, credit_number: null },
};

export function showCompany(office: Office, row: CompanyRow) {
  const { user_id, custom_properties, intern: _, ...shown } = row;
  return {
    ...shown,
    ...unset,
    ...{ billing_email_cc: '', fax: '', footer: '', default_invoice_due_days: 30 },
    alternative_correspondence_language: false,
    labels: row.tags,
    user: showUserName(office, user_id),
    custom_properties: showCustomValues(office, entityOf(row), custom_properties),
    projects: office.projects.having(row.id).map(({ id, identifier, name, active }) => {
      return { id, identifier, name, active, billable: !row.intern };
    }),
  };
}

interface Creation {
  body: unknown;
  extras?: CompanyExtras;
}

export function createCompany(office: Office, caller: Caller, { body, extras = {} }: Creation): CompanyRow {
  const { custom_properties: written, ...input } = accept(newCompany, body, shape);
  const isCustomer = input.type === 'customer';
  const blank = {
    website: '',
    email: '',
    phone: '',
    address: '',
    info: '',
    country_code: 'DE',
    vat_identifier: '',
  };
  const row: CompanyRow = {
    ...blank,
    ...{ active: true, archived_on: null, intern: false, user_id: null, tags: [] },
    // Observed: a customer without them got EUR and the next number.
    currency: isCustomer ? 'EUR' : null,
    identifier: isCustomer ? `K${String(office.nextId('companyNumber')).padStart(4, '0')}` : null,
    ...input,
    ...extras,
    custom_properties: mergeCustomValues(office, { entity: entityOf(input), before: {}, written }),
    ...stampNew(office, 'company'),
  };
  return save(office, caller, { row, event: 'create' });
}

interface Update extends Creation {
  id: number;
}

export function updateCompany(office: Office, caller: Caller, { id, body, extras = {} }: Update): CompanyRow {
  const row = findCompany(office, id);
  const { custom_properties: written, ...input } = accept(companyChanges, body, shape);
  const custom = { entity: entityOf(row), before: row.custom_properties, written };
  const custom_properties = mergeCustomValues(office, custom);
  const archived_on = extras.active === false ? (row.archived_on ?? office.timestamp()) : null;
  const archive = extras.active === undefined ? {} : { archived_on };
  const next = changed<CompanyRow>(office, row, { ...input, ...extras, ...archive, custom_properties });
  return save(office, caller, { row: next, event: 'update' });
}

interface Save {
  row: CompanyRow;
  event: 'create' | 'update';
}

function save(office: Office, caller: Caller, { row, event }: Save): CompanyRow {
  office.companies.put(row);
  office.notices.tell(caller, { target: 'Company', event, body: () => showCompany(office, row) });
  return row;
}

export function findCompany(office: Office, id: number): CompanyRow {
  const row = office.companies.get(id);
  if (!row) throw notFound();
  return row;
}

export function companyRoutes(office: Office): Route[] {
  const guarded =
    (answer: (call: Call) => CompanyRow) =>
    (call: Call): Response => {
      demand(call.caller, 'companies');
      return Response.json(showCompany(office, answer(call)));
    };
  const update = ({ caller, body, number }: Call) =>
    updateCompany(office, caller, { id: number('id'), body });
  return [
    { methods: ['GET'], pattern: '/companies', answer: (call) => list(office, call) },
    {
      methods: ['POST'],
      pattern: '/companies',
      answer: guarded(({ caller, body }) => createCompany(office, caller, { body })),
    },
    {
      methods: ['GET'],
      pattern: '/companies/:id',
      answer: (call) => Response.json(showCompany(office, findCompany(office, call.number('id')))),
    },
    { methods: ['PUT', 'PATCH'], pattern: '/companies/:id', answer: guarded(update) },
  ];
}

function list(office: Office, call: Call): Response {
  const { query } = call;
  const type = query.get('type');
  // Documented: filtering by custom fields needs the kind of company.
  const asksCustom = [...query.keys()].some((key) => key.startsWith('custom_properties['));
  if (asksCustom && type === null) throw badRequest('type is required to filter by custom_properties');
  const custom = byCustomValues(office, `${type?.charAt(0).toUpperCase()}${type?.slice(1)}`, query);
  const [ofType, numbered, hasText] = [inList(query, 'type'), inList(query, 'identifier'), hasTerm(query)];
  const tags = commaList(query, 'tags');
  const rows = office.companies
    .all()
    .filter(byGlobals(query))
    .filter((row) => row.active || flag(query, 'include_archived'))
    .filter((row) => ofType(row.type) && numbered(row.identifier) && hasText(row.name, row.identifier))
    .filter((row) => custom(row.custom_properties))
    .filter((row) => !tags || [...tags].every((tag) => row.tags.includes(tag)));
  return pageOf(call, rows, (row) => showCompany(office, row));
}
