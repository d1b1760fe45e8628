import * as z from 'zod';
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
const heldReporting = z.looseObject({ StartOn: hqMoment });

/** https://developer.hellohq.io, v1: User Reportings, those of Users, and CreateReporting of Projects. */
export function reportingCalls(http: VendorHttp): HqReportingPort {
  return {
    reportings: (query) => reportingsOf(http, query),
    async reporting(id) {
      const found = await http.find({ method: 'GET', path: `v1/UserReportings(${id})` }, reportingV1);
      return found && fromReportingV1(found);
    },
    async createReporting(fields) {
      const path = `v1/Projects(${fields.projectId})/do.CreateReporting`;
      const { body } = await http.call({ method: 'POST', path, json: newReportingV1(fields) }, reportingV1);
      return fromReportingV1(body);
    },
    async updateReporting(id, fields) {
      const path = pathOf(id, fields.userId);
      const { body: held } = await http.call({ method: 'GET', path }, heldReporting);
      const json = fullUpdate(held, takenOfReporting, changedReportingV1(held.StartOn, fields));
      return fromReportingV1((await http.call({ method: 'PUT', path, json }, reportingV1)).body);
    },
    async deleteReporting(id, userId) {
      await http.find({ method: 'DELETE', path: pathOf(id, userId) }, z.unknown());
    },
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
