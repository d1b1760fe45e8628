import * as z from 'zod';
import { allAbsenceTypes } from './absence-types.ts';
import { createAbsence, deleteAbsence } from './absences.ts';
import { defaultAddressOf } from './default-address.ts';
import { show } from './fields.ts';
import { absenceFieldsV2, userFieldsV2 } from './fields-v2.ts';
import type { Hq } from './hq.ts';
import { createJsonTexts, jsonText } from './json-texts.ts';
import { listV2, singleV2 } from './list-v2.ts';
import type { AbsenceRow, UserRow } from './records.ts';
import { found } from './refusal.ts';
import { relatedOne } from './relation.ts';
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
  routes.add('GET', '/v2/Users', (call) => listV2(hq, call, hq.users.all(), { fields, textOf: userText }));
  routes.add('GET', '/v2/Users/{id}', (call) => jsonText(userText(found(hq.users.get(call.id('id'))))));
}

function addAbsenceRoutes(routes: Routes, hq: Hq): void {
  const fields = absenceFieldsV2(hq);
  const absenceText = createJsonTexts((absence: AbsenceRow) => show(absence, fields));
  const absences = {
    fields,
    textOf: absenceText,
    relations: { user: relatedOne((row: AbsenceRow) => hq.users.get(row.userId), userFieldsV2(hq)) },
  };
  const absenceOf = (call: Call) => found(hq.absences.get(call.id('id')));
  routes.add('GET', '/v2/Absences', (call) => listV2(hq, call, hq.absences.all(), absences));
  routes.add('POST', '/v2/Absences', (call) =>
    jsonText(absenceText(createAbsence(hq, 'api', call.body(absenceForm)))),
  );
  routes.add('GET', '/v2/Absences/{id}', (call) => singleV2(hq, call, absenceOf(call), absences));
  routes.add('DELETE', '/v2/Absences/{id}', (call) => {
    deleteAbsence(hq, absenceOf(call).id);
    return new Response(null);
  });
  for (const method of ['PUT', 'PATCH'] as const) {
    for (const pattern of ['/v2/Absences', '/v2/Absences/{id}']) routes.add(method, pattern, notAllowed);
  }
}
