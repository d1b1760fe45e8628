import * as z from 'zod';
import { commonReasons } from '../../common-reasons.ts';
import { Failure, toFailure } from '../../failure.ts';
import type { Call } from '../../http/call.ts';
import { nameOf } from '../../http/call.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { allOf, when } from './filter.ts';
import { fullUpdate } from './full-update.ts';
import { type ListOf, listV1, recordsOf } from './paging.ts';
import type { HqReporting, HqReportingPort, HqReportingQuery } from './reporting-port.ts';
import {
  changedReportingV1,
  fromReportingV1,
  newReportingV1,
  reportingV1,
  takenOfReporting,
} from './reporting-records.ts';
import { hqMoment } from './timestamps.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

const reportings: ListOf<z.infer<typeof reportingV1>> = {
  path: 'v1/UserReportings',
  answer: listV1(reportingV1),
  idField: 'Id',
  idOf: ({ Id }) => Id,
};
const pathOf = (id: number, userId: number) => `v1/Users(${userId})/Reportings(${id})`;
const anything = z.unknown().transform(() => true);
const heldReporting = z.looseObject({ StartOn: hqMoment });

/** https://developer.hellohq.io, v1: User Reportings, those of Users, and CreateReporting of Projects. */
export function reportingCalls(http: VendorHttp): HqReportingPort {
  return {
    reportings: (query) => reportingsOf(http, query),
    reporting: (id) => readReporting(http, id),
    async createReporting(fields) {
      const path = `v1/Projects(${fields.projectId})/do.CreateReporting`;
      const { body } = await http.call({ method: 'POST', path, json: newReportingV1(fields) }, reportingV1);
      return fromReportingV1(body);
    },
    async updateReporting(id, fields) {
      const call = { method: 'GET', path: pathOf(id, fields.userId) } as const;
      const { body: held } = await http.call(call, heldReporting).catch(unlessThere(http, id, call));
      const json = fullUpdate(held, takenOfReporting, changedReportingV1(held.StartOn, fields));
      const put = { ...call, method: 'PUT', json } as const;
      return fromReportingV1((await http.call(put, reportingV1).catch(unlessThere(http, id, put))).body);
    },
    async deleteReporting(id, userId) {
      const call = { method: 'DELETE', path: pathOf(id, userId) } as const;
      const isDeleted = await http.find(call, anything);
      if (!isDeleted) await refuseIfThere(http, id, call);
    },
  };
}

async function readReporting(http: VendorHttp, id: number): Promise<HqReporting | undefined> {
  const found = await http.find({ method: 'GET', path: `v1/UserReportings(${id})` }, reportingV1);
  return found && fromReportingV1(found);
}

/** v1 hides who is deactivated. Whether it still finds their time below them is documented nowhere, so a 404 there proves nothing. */
async function refuseIfThere(http: VendorHttp, id: number, call: Call): Promise<void> {
  if (!(await readReporting(http, id))) return;
  const details = { vendor: 'hq', call: nameOf(call), problem: 'HTTP 404' };
  throw new Failure(commonReasons['vendor-refused'], { details });
}

function unlessThere(http: VendorHttp, id: number, call: Call) {
  return async (error: unknown): Promise<never> => {
    if (toFailure(error).reason.code === 'record-missing') await refuseIfThere(http, id, call);
    throw error;
  };
}

async function* reportingsOf(http: VendorHttp, query: HqReportingQuery): AsyncGenerator<HqReporting> {
  const { projectId, userId, fromDate, toDate, updatedSince } = query;
  const filter = allOf([
    when(projectId, (id) => `ProjectId eq ${id}`),
    when(userId, (id) => `UserId eq ${id}`),
    // Instants of a day may lie on the day before in UTC: a day more each way, and the dates decide.
    when(fromDate, (date) => `StartOn ge ${movedBy(date, -1)}`),
    when(toDate, (date) => `StartOn lt ${movedBy(date, 2)}`),
    when(updatedSince, (since) => `UpdatedOn ge ${since}`),
  ]);
  for await (const row of recordsOf(http, { ...reportings, ...filter })) {
    const reporting = fromReportingV1(row);
    // A filter that is ignored without an error must not pass other time off as that.
    if (fits(reporting, query)) yield reporting;
  }
}

function fits(reporting: HqReporting, { projectId, userId, fromDate, toDate }: HqReportingQuery): boolean {
  return (
    (projectId === undefined || reporting.projectId === projectId) &&
    (userId === undefined || reporting.userId === userId) &&
    (fromDate === undefined || reporting.date >= fromDate) &&
    (toDate === undefined || reporting.date <= toDate)
  );
}

function movedBy(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
