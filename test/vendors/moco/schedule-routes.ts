import { byGlobals, inDays, inList, sorted } from './list-filters.ts';
import type { Office } from './office.ts';
import { pageOf } from './paging.ts';
import type { ScheduleRow } from './records.ts';
import type { Call, Route } from './router.ts';
import {
  createSchedule,
  deleteSchedule,
  findSchedule,
  maySeeAbsencesOf,
  showSchedule,
  updateSchedule,
} from './schedules.ts';

const all = '/schedules';
const one = `${all}/:id`;

export function scheduleRoutes(office: Office): Route[] {
  const show = (row: ScheduleRow) => Response.json(showSchedule(office, row));
  const find = (call: Call) => findSchedule(office, call.caller, call.number('id'));
  const change = (call: Call) =>
    updateSchedule(office, call.caller, { schedule: find(call), body: call.body });
  // Documented and observed: 200 with what was deleted.
  const remove = (call: Call) => {
    const row = find(call);
    deleteSchedule(office, call.caller, row);
    return show(row);
  };
  return [
    { methods: ['GET'], pattern: all, answer: (call) => list(office, call) },
    {
      methods: ['POST'],
      pattern: all,
      answer: (call) => show(createSchedule(office, call.caller, call.body)),
    },
    { methods: ['GET'], pattern: one, answer: (call) => show(find(call)) },
    { methods: ['PUT', 'PATCH'], pattern: one, answer: (call) => show(change(call)) },
    { methods: ['DELETE'], pattern: one, answer: remove },
  ];
}

/** Requests for absences are not simulated, so no record comes from one. */
function list(office: Office, call: Call): Response {
  const { query, caller } = call;
  const global = byGlobals(query);
  const inPeriod = inDays(query, 'from', 'to');
  const [ofUser, ofKind] = [inList(query, 'user_id'), inList(query, 'absence_code')];
  const isOfRequest = query.has('absence_request_id') || query.has('holiday_request_id');
  const rows = office.schedules
    .all()
    .filter(({ user_id }) => maySeeAbsencesOf(caller, user_id))
    .filter((row) => global(row) && inPeriod(row.date) && ofUser(row.user_id) && ofKind(row.code));
  return pageOf(call, isOfRequest ? [] : sorted(rows, query), (row) => showSchedule(office, row));
}
