import * as z from 'zod';
import type { Call } from '../../http/call.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { type ListOf, listQuery, listV2, recordsOf } from './paging.ts';
import type { HqAbsence, HqPort } from './port.ts';
import { absenceV2, fromAbsenceV2, fromUserV2, userV2 } from './records.ts';

export const checkCallV2: Call = { method: 'GET', path: 'v2/Users', query: listQuery({ top: 1 }) };

const users: ListOf<z.infer<typeof userV2>> = {
  path: 'v2/Users',
  answer: listV2(userV2),
  idField: 'id',
  idOf: ({ id }) => id,
};
const absences: ListOf<z.infer<typeof absenceV2>> = {
  path: 'v2/Absences',
  answer: listV2(absenceV2),
  idField: 'id',
  idOf: ({ id }) => id,
};

/** https://developer.hellohq.io, v2: Users, Absences. */
export function createHqClientV2(http: VendorHttp): HqPort {
  return {
    users: async () => (await Array.fromAsync(recordsOf(http, users))).map(fromUserV2),
    absences: (userId) => absencesOf(http, userId),
    async absence(id) {
      const found = await http.find({ method: 'GET', path: `v2/Absences/${id}` }, absenceV2);
      return found && fromAbsenceV2(found);
    },
    async createAbsence(fields) {
      const call = { method: 'POST', path: 'v2/Absences', json: fields } as const;
      return fromAbsenceV2((await http.call(call, absenceV2)).body);
    },
    async deleteAbsence(id) {
      await http.find({ method: 'DELETE', path: `v2/Absences/${id}` }, z.unknown());
    },
    async checkKey() {
      await http.call(checkCallV2, z.unknown());
    },
  };
}

async function* absencesOf(http: VendorHttp, userId: number | undefined): AsyncGenerator<HqAbsence> {
  const list = userId === undefined ? absences : { ...absences, filter: `userId eq ${userId}` };
  for await (const absence of recordsOf(http, list)) {
    // A filter that is ignored without an error must not pass other people's absences off as theirs.
    if (userId === undefined || absence.userId === userId) yield fromAbsenceV2(absence);
  }
}
