import * as z from 'zod';
import { allAbsenceTypes } from './absence-types.ts';
import { createAbsence, deleteAbsence } from './absences.ts';
import { defaultAddressOf } from './default-address.ts';
import { type Fields, show } from './fields.ts';
import { absenceFieldsV2, userFieldsV2 } from './fields-v2.ts';
import type { Hq } from './hq.ts';
import { createJsonTexts, jsonText } from './json-texts.ts';
import { pageOf, type Parameter } from './query.ts';
import type { AbsenceRow, UserRow } from './records.ts';
import { found } from './refusal.ts';
import type { Call, Routes } from './routes.ts';
import { notAllowed } from './routes-v1.ts';

const moment = z.iso.datetime({ offset: true, local: true });

/** Documented: no other property is allowed. */
const absenceForm = z.strictObject({
  type: z.enum(allAbsenceTypes),
  userId: z.int32(),
  start: moment,
  end: moment,
  note: z.string().nullish(),
  isApproved: z.boolean().optional(),
});

export function addRoutesV2(routes: Routes, hq: Hq): void {
  addUserRoutes(routes, hq);
  addAbsenceRoutes(routes, hq);
}

function addUserRoutes(routes: Routes, hq: Hq): void {
  const fields = userFieldsV2(hq);
  const userText = createJsonTexts((user: UserRow) => ({
    ...show(user, fields),
    defaultAddress: defaultAddressOf(user),
    customFields: [],
  }));
  routes.add('GET', '/v2/Users', (call) => listResponse(hq, call, hq.users.all(), fields, userText));
  routes.add('GET', '/v2/Users/{id}', (call) => jsonText(userText(found(hq.users.get(call.id('id'))))));
}

function addAbsenceRoutes(routes: Routes, hq: Hq): void {
  const fields = absenceFieldsV2(hq);
  const absenceText = createJsonTexts((absence: AbsenceRow) => show(absence, fields));
  const withUser = (absence: AbsenceRow) => {
    const user = found(hq.users.get(absence.userId));
    return JSON.stringify({ ...show(absence, fields), user: show(user, userFieldsV2(hq)) });
  };
  const absenceOf = (call: Call) => found(hq.absences.get(call.id('id')));
  routes.add('GET', '/v2/Absences', (call) => {
    const isExpanded = parameterOf(hq, call)('expand') === 'user';
    return listResponse(hq, call, hq.absences.all(), fields, isExpanded ? withUser : absenceText);
  });
  routes.add('POST', '/v2/Absences', (call) =>
    jsonText(absenceText(createAbsence(hq, 'api', call.body(absenceForm)))),
  );
  routes.add('GET', '/v2/Absences/{id}', (call) => jsonText(absenceText(absenceOf(call))));
  routes.add('DELETE', '/v2/Absences/{id}', (call) => {
    deleteAbsence(hq, absenceOf(call).id);
    return new Response(null);
  });
  for (const method of ['PUT', 'PATCH'] as const) {
    for (const pattern of ['/v2/Absences', '/v2/Absences/{id}']) routes.add(method, pattern, notAllowed);
  }
}

/** Seen live: older resources take both forms; a newer one silently ignores some of them. */
function parameterOf({ tenant }: Hq, { url }: Call): Parameter {
  return (name) => {
    const dollar = tenant.ignoresDollar ? null : url.searchParams.get(`$${name}`);
    const plain = tenant.requiresDollar ? null : url.searchParams.get(name);
    return dollar ?? plain ?? undefined;
  };
}

/** Seen live: the count is that of the whole collection, not of what the filter leaves. */
function listResponse<Row>(
  hq: Hq,
  call: Call,
  rows: Row[],
  fields: Fields<Row>,
  textOf: (row: Row) => string,
): Response {
  const page = pageOf(rows, fields, parameterOf(hq, call));
  const list = `[${page.rows.map(textOf).join(',')}]`;
  return jsonText(hq.tenant.dataWrapped ? `{"data":${list}}` : list, {
    'hellohq-count': String(rows.length),
    'hellohq-nextlink': nextLink(call.url, page.nextSkip),
  });
}

function nextLink({ href }: URL, skip: number | undefined): string {
  if (skip === undefined) return '';
  const next = new URL(href);
  next.searchParams.delete('$skip');
  next.searchParams.set('skip', String(skip));
  return next.href;
}
