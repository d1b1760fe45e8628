import * as z from 'zod';
import { toFailure } from '../../failure.ts';
import type { Call } from '../../http/call.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { type ListOf, listV1, recordsOf } from './paging.ts';
import type { HqAbsence, HqAbsenceFields, HqPort, HqUser } from './port.ts';
import { absenceV1, fromAbsenceV1, fromUserV1, userV1 } from './records-v1.ts';

export const checkCallV1: Call = { method: 'GET', path: 'v1/Me' };

const users: ListOf<z.infer<typeof userV1>> = {
  path: 'v1/Users',
  answer: listV1(userV1),
  idField: 'Id',
  idOf: ({ Id }) => Id,
};
const pathOf = (userId: number) => `v1/Users(${userId})/Absences`;

/** https://developer.hellohq.io, v1: Users and their Absences. The rules for start and end are taken from v2. */
export function createHqClientV1(http: VendorHttp): HqPort {
  return {
    users: () => usersOf(http),
    absences: (userId) => (userId === undefined ? everybodysAbsences(http) : absencesOf(http, userId)),
    async absence(id, userId) {
      const found = await http.find({ method: 'GET', path: `${pathOf(userId)}(${id})` }, absenceV1);
      return found && fromAbsenceV1(found);
    },
    async createAbsence(fields) {
      const call = { method: 'POST', path: pathOf(fields.userId), json: formOf(fields) } as const;
      return fromAbsenceV1((await http.call(call, absenceV1)).body);
    },
    async deleteAbsence(id, userId) {
      await http.find({ method: 'DELETE', path: `${pathOf(userId)}(${id})` }, z.unknown());
    },
    async checkKey() {
      await http.call(checkCallV1, z.unknown());
    },
  };
}

/** Everybody first: whoever is deactivated in between is then rightly missing among the active. */
async function usersOf(http: VendorHttp): Promise<HqUser[]> {
  const everybody = await Array.fromAsync(recordsOf(http, { ...users, query: { includedeactivated: true } }));
  const active = new Set((await Array.fromAsync(recordsOf(http, users))).map(users.idOf));
  return everybody.map((user) => fromUserV1(user, !active.has(user.Id)));
}

/** None when there is no such user, as in v2. */
async function* absencesOf(http: VendorHttp, userId: number): AsyncGenerator<HqAbsence> {
  const list: ListOf<z.infer<typeof absenceV1>> = {
    path: pathOf(userId),
    answer: listV1(absenceV1),
    idField: 'Id',
    idOf: ({ Id }) => Id,
  };
  try {
    for await (const absence of recordsOf(http, list)) yield fromAbsenceV1(absence);
  } catch (error) {
    if (toFailure(error).reason.code !== 'record-missing') throw error;
  }
}

/** One list per user: there is no common one, and how an expanded one is cut into pages is documented nowhere. */
async function* everybodysAbsences(http: VendorHttp): AsyncGenerator<HqAbsence> {
  const everybody = recordsOf(http, { ...users, query: { includedeactivated: true } });
  for await (const { Id } of everybody) yield* absencesOf(http, Id);
}

function formOf({ userId, type, start, end, note, isApproved }: HqAbsenceFields) {
  return { UserId: userId, Type: type, Start: start, End: end, Note: note, IsApproved: isApproved };
}
