import * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { pagesOf } from './paging.ts';
import type { AworkAbsence } from './records.ts';
import { aworkAbsence } from './records.ts';

/** Days as `YYYY-MM-DD`. */
export interface AbsenceFields {
  userId: string;
  startOn: string;
  endOn: string;
  /** On a single day the first half is off, on several the first half of the first day is not. */
  isHalfDayOnStart: boolean;
  /** On a single day the second half is off, on several the second half of the last day is not. */
  isHalfDayOnEnd: boolean;
  description: string;
  /** Whoever keeps it; people in awork cannot change it then. */
  externalProvider: string;
}

export interface AbsenceQuery {
  /** Those that end on that day (`YYYY-MM-DD`) or later. */
  fromDay: string;
  userId?: string;
}

/** https://developers.awork.com/api/absences. Without the right to plan users awork shows the own ones alone. */
export function absenceCalls(http: VendorHttp) {
  const path = (id: string) => `absences/${id}`;
  return {
    absences: ({ fromDay, userId }: AbsenceQuery): Promise<AworkAbsence[]> => {
      const filterby = [
        `endOn ge datetime'${fromDay}T00:00:00'`,
        ...(userId === undefined ? [] : [`userId eq guid'${userId}'`]),
      ].join(' and ');
      const query = { filterby, orderby: 'createdOn asc,id asc' };
      return Array.fromAsync(pagesOf(http, { method: 'GET', path: 'absences', query }, aworkAbsence));
    },
    createAbsence: async (fields: AbsenceFields): Promise<AworkAbsence> =>
      (await http.call({ method: 'POST', path: 'absences', json: form(fields) }, aworkAbsence)).body,
    /** `PUT` clears what is left out. */
    updateAbsence: async (id: string, fields: AbsenceFields): Promise<AworkAbsence> =>
      (await http.call({ method: 'PUT', path: path(id), json: form(fields) }, aworkAbsence)).body,
    /** One that is already gone is fine. */
    deleteAbsence: async (id: string): Promise<void> => {
      await http.find({ method: 'DELETE', path: path(id) }, z.unknown());
    },
  };
}

/** awork takes the day in UTC and sets the time by the half days. */
function form({ startOn, endOn, ...fields }: AbsenceFields) {
  return { ...fields, startOn: `${startOn}T00:00:00Z`, endOn: `${endOn}T00:00:00Z` };
}
