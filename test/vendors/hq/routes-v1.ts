import * as z from 'zod';
import { userAbsenceTypes } from './absence-types.ts';
import { createAbsence, deleteAbsence } from './absences.ts';
import { type Fields, show, SYNC_USER_ID } from './fields.ts';
import { absenceFieldsV1, userFieldsV1 } from './fields-v1.ts';
import type { Hq } from './hq.ts';
import { createJsonTexts, jsonText } from './json-texts.ts';
import { pageOf } from './query.ts';
import type { AbsenceRow, UserRow } from './records.ts';
import { badQuery, found, invalid, Refusal } from './refusal.ts';
import type { Call, Routes } from './routes.ts';

const moment = z.iso.datetime({ offset: true, local: true });

/** The whole entity may be sent. Guessed: read-only fields are ignored, and a missing type is the first of the list. */
const absenceForm = z.strictObject({
  UserId: z.int32(),
  Start: moment,
  End: moment,
  Type: z.enum(userAbsenceTypes).default('Vacation'),
  Note: z.string().nullish(),
  IsApproved: z.boolean().optional(),
  Id: z.int32().optional(),
  MissedDays: z.number().optional(),
});

const stamp = '2020-01-01T00:00:00Z';

/** Whose name a sync token bears is not documented. */
const syncUser = {
  ...{ Id: SYNC_USER_ID, FirstName: 'Sync', LastName: 'User', UserName: 'sync', EMailWork: null },
  ...{ Salutation: null, Title: null, BirthDate: null },
  ...{ CreatedBy: SYNC_USER_ID, UpdatedBy: SYNC_USER_ID, CreatedOn: stamp, UpdatedOn: stamp },
};

export function addRoutesV1(routes: Routes, hq: Hq): void {
  addUserRoutes(routes, hq);
  addAbsenceRoutes(routes, hq);
}

function addUserRoutes(routes: Routes, hq: Hq): void {
  const fields = userFieldsV1();
  const userText = createJsonTexts((user: UserRow) => show(user, fields));
  const withAbsences = (user: UserRow) => {
    const absences = hq.absences.having(user.id).map((absence) => show(absence, absenceFieldsV1(hq)));
    return JSON.stringify({ ...show(user, fields), Absences: absences });
  };
  routes.add('GET', '/v1/Users', (call) => {
    const isAll = call.url.searchParams.get('includedeactivated') === 'true';
    const users = hq.users.all().filter((user) => isAll || !user.isDeactivated);
    const expand = call.url.searchParams.get('$expand');
    if (expand && expand !== 'Absences') throw badQuery(`Cannot expand '${expand}'.`);
    return listResponse(call, users, fields, expand ? withAbsences : userText);
  });
  routes.add('GET', '/v1/Users({id})', (call) => jsonText(userText(found(hq.users.get(call.id('id'))))));
  routes.add('GET', '/v1/Me', () => Response.json(syncUser));
}

function addAbsenceRoutes(routes: Routes, hq: Hq): void {
  const fields = absenceFieldsV1(hq);
  const absenceText = createJsonTexts((absence: AbsenceRow) => show(absence, fields));
  const absenceOf = (call: Call) => {
    const absence = found(hq.absences.get(call.id('absenceId')));
    return found(absence.userId === call.id('id') ? absence : undefined);
  };
  const list = '/v1/Users({id})/Absences';
  const single = `${list}({absenceId})`;
  routes.add('GET', list, (call) => {
    const user = found(hq.users.get(call.id('id')));
    return listResponse(call, hq.absences.having(user.id), fields, absenceText);
  });
  routes.add('POST', list, (call) => Response.json(show(create(hq, call), fields), { status: 201 }));
  routes.add('GET', single, (call) => jsonText(absenceText(absenceOf(call))));
  routes.add('DELETE', single, (call) => {
    deleteAbsence(hq, absenceOf(call).id);
    return new Response(null, { status: 204 });
  });
  for (const method of ['PUT', 'PATCH'] as const) {
    for (const pattern of [list, single]) routes.add(method, pattern, notAllowed);
  }
}

function create(hq: Hq, call: Call): AbsenceRow {
  const user = found(hq.users.get(call.id('id')));
  const form = call.body(absenceForm);
  if (form.UserId !== user.id) throw invalid('UserId', 'The user differs from the one in the address.');
  const { UserId: userId, Type: type, Start: start, End: end, Note: note, IsApproved: isApproved } = form;
  return createAbsence(hq, 'api', { userId, type, start, end, note, isApproved });
}

export function notAllowed(): never {
  throw new Refusal(405, 'The resource does not support this method.');
}

/** Parameters without `$` are custom ones to OData, which ignores those it does not know. */
function listResponse<Row>(
  { url }: Call,
  rows: Row[],
  fields: Fields<Row>,
  textOf: (row: Row) => string,
): Response {
  const parameter = (name: string) => url.searchParams.get(`$${name}`) ?? undefined;
  const page = pageOf(rows, fields, parameter);
  const entity = url.pathname.replace('/v1/', '');
  const context = JSON.stringify(`${url.origin}/v1/$metadata#${entity}`);
  const count = parameter('count') === 'true' ? `"@odata.count":${page.matching},` : '';
  return jsonText(`{"@odata.context":${context},${count}"value":[${page.rows.map(textOf).join(',')}]}`);
}
