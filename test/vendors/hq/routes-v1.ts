import * as z from 'zod';
import { userAbsenceTypes } from './absence-types.ts';
import { createAbsence, deleteAbsence } from './absences.ts';
import { SYNC_USER_ID } from './fields.ts';
import { absenceFieldsV1, userFieldsV1 } from './fields-v1.ts';
import type { Hq } from './hq.ts';
import { createdV1, createEntityV1, listV1, noContent, singleV1 } from './list-v1.ts';
import type { AbsenceRow } from './records.ts';
import { found, invalid, Refusal } from './refusal.ts';
import { relatedMany } from './relation.ts';
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
  const users = createEntityV1(userFieldsV1(), {
    Absences: relatedMany((user) => hq.absences.having(user.id), absenceFieldsV1(hq)),
  });
  routes.add('GET', '/v1/Users', (call) => {
    const isAll = call.url.searchParams.get('includedeactivated') === 'true';
    return listV1(
      call,
      hq.users.all().filter((user) => isAll || !user.isDeactivated),
      users,
    );
  });
  routes.add('GET', '/v1/Users({id})', (call) => singleV1(call, found(hq.users.get(call.id('id'))), users));
  routes.add('GET', '/v1/Me', () => Response.json(syncUser));
}

function addAbsenceRoutes(routes: Routes, hq: Hq): void {
  const absences = createEntityV1(absenceFieldsV1(hq));
  const absenceOf = (call: Call) => {
    const absence = found(hq.absences.get(call.id('absenceId')));
    return found(absence.userId === call.id('id') ? absence : undefined);
  };
  const list = '/v1/Users({id})/Absences';
  const single = `${list}({absenceId})`;
  routes.add('GET', list, (call) => {
    const user = found(hq.users.get(call.id('id')));
    return listV1(call, hq.absences.having(user.id), absences);
  });
  routes.add('POST', list, (call) => createdV1(create(hq, call), absences));
  routes.add('GET', single, (call) => singleV1(call, absenceOf(call), absences));
  routes.add('DELETE', single, (call) => {
    deleteAbsence(hq, absenceOf(call).id);
    return noContent();
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
