import { z } from 'zod';
import { accept, customProperties, filledText, text } from './accept.ts';
import { type Caller } from './caller.ts';
import { byCustomValues } from './custom-filter.ts';
import { mergeCustomValues, showCustomValues } from './custom-values.ts';
import { byGlobals, commaList, flag, sorted } from './list-filters.ts';
import { changed, type Office, stampNew } from './office.ts';
import { pageOf } from './paging.ts';
import type { UserRow } from './records.ts';
import { notFound, unprocessable } from './refusal.ts';
import { employeeRoleId, roleOf, userRoles } from './roles.ts';
import type { Call, Route } from './router.ts';

const shape = 'error-list';

const userChanges = z.object({
  firstname: filledText.exactOptional(),
  lastname: filledText.exactOptional(),
  email: z.email().exactOptional(),
  password: text.exactOptional(),
  active: z.boolean().exactOptional(),
  extern: z.boolean().exactOptional(),
  role_id: z.int().exactOptional(),
  tags: z.array(text).exactOptional(),
  custom_properties: customProperties.exactOptional(),
});
const newUser = userChanges.required({ firstname: true, lastname: true, email: true });

export type NewUser = z.infer<typeof newUser>;
export type UserChanges = z.infer<typeof userChanges>;

export function showUser(office: Office, row: UserRow) {
  const { password: _password, uuid: _uuid, role_id: _roleId, custom_properties, ...shown } = row;
  const { id, name } = roleOf(row);
  const unknown = {
    mobile_phone: '',
    work_phone: '',
    home_address: '',
    info: '',
    birthday: null,
    iban: null,
  };
  return {
    ...shown,
    ...unknown,
    avatar_url: null,
    credit_number: null,
    custom_properties: showCustomValues(office, 'User', custom_properties),
    unit: { id: 909_300_010, name: 'Team' },
    role: { id, name },
  };
}

export function showUserName(office: Office, id: number | null) {
  const user = id === null ? undefined : office.users.get(id);
  return user ? { id: user.id, firstname: user.firstname, lastname: user.lastname } : null;
}

export function createUser(office: Office, caller: Caller, body: unknown): UserRow {
  const { custom_properties: written, email, ...input } = accept(newUser, body, shape);
  const defaults = { active: true, extern: false, password: '', tags: [], role_id: employeeRoleId };
  refuseTakenEmail(office, email);
  const row: UserRow = {
    ...defaults,
    ...input,
    email: email.toLowerCase(),
    uuid: randomGuid(office),
    custom_properties: mergeCustomValues(office, { entity: 'User', before: {}, written }),
    ...stampNew(office, 'user'),
  };
  return save(office, caller, { row, event: 'create' });
}

export function updateUser(
  office: Office,
  caller: Caller,
  { id, body }: { id: number; body: unknown },
): UserRow {
  const row = findUser(office, id);
  const { custom_properties: written, email = row.email, ...input } = accept(userChanges, body, shape);
  if (email.toLowerCase() !== row.email) refuseTakenEmail(office, email);
  const custom_properties = mergeCustomValues(office, {
    entity: 'User',
    before: row.custom_properties,
    written,
  });
  const next = changed<UserRow>(office, row, { ...input, email: email.toLowerCase(), custom_properties });
  return save(office, caller, { row: next, event: 'update' });
}

interface Save {
  row: UserRow;
  event: 'create' | 'update';
}

function save(office: Office, caller: Caller, { row, event }: Save): UserRow {
  office.users.put(row);
  office.notices.tell(caller, { target: 'User', event, body: () => showUser(office, row) });
  return row;
}

/** Observed: addresses are stored in lower case. */
function refuseTakenEmail(office: Office, email: string): void {
  const taken = office.users.having(email.toLowerCase()).length > 0;
  if (taken) throw unprocessable(shape, { email: ['has already been taken'] });
}

export function randomGuid({ world }: Office): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(world.random() * 16).toString(16)).join('');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ];
  return parts.join('-');
}

export function findUser(office: Office, id: number): UserRow {
  const row = office.users.get(id);
  if (!row) throw notFound();
  return row;
}

export function userRoutes(office: Office): Route[] {
  return [
    { methods: ['GET'], pattern: '/users', answer: (call) => list(office, call) },
    { methods: ['GET'], pattern: '/users/roles', answer: () => Response.json(userRoles) },
    {
      methods: ['GET'],
      pattern: '/users/:id',
      answer: (call) => Response.json(showUser(office, findUser(office, call.number('id')))),
    },
  ];
}

function list(office: Office, call: Call): Response {
  const { query } = call;
  const email = query.get('email');
  const tags = commaList(query, 'tags');
  const global = byGlobals(query);
  const custom = byCustomValues(office, 'User', query);
  // Documented as exact; that the address asked for is not put into lower case first is guessed.
  const rows = (email === null ? office.users.all() : office.users.having(email)).filter(
    (row) =>
      (row.active || flag(query, 'include_archived')) &&
      global(row) &&
      custom(row.custom_properties) &&
      (!tags || [...tags].every((tag) => row.tags.includes(tag))),
  );
  return pageOf(call, sorted(rows, query), (row) => showUser(office, row));
}
