import { demand } from './caller.ts';
import { createEmployment, findEmployment, showEmployment, updateEmployment } from './employments.ts';
import { byGlobals, inList, sorted, touchesDays } from './list-filters.ts';
import type { Office } from './office.ts';
import { pageOf } from './paging.ts';
import type { EmploymentRow } from './records.ts';
import type { Call, Route } from './router.ts';
import { maySeeAbsencesOf } from './schedules.ts';

const all = '/users/employments';
const one = `${all}/:id`;

export function employmentRoutes(office: Office): Route[] {
  const show = (row: EmploymentRow) => Response.json(showEmployment(office, row));
  const find = (call: Call) => findEmployment(office, call.caller, call.number('id'));
  const guarded = (answer: (call: Call) => EmploymentRow) => (call: Call) => {
    demand(call.caller, 'people');
    return show(answer(call));
  };
  const change = guarded((call) => updateEmployment(office, { employment: find(call), body: call.body }));
  const remove = guarded((call) => {
    const row = find(call);
    office.employments.remove(row.id);
    return row;
  });
  return [
    { methods: ['GET'], pattern: all, answer: (call) => list(office, call) },
    { methods: ['POST'], pattern: all, answer: guarded((call) => createEmployment(office, call.body)) },
    { methods: ['GET'], pattern: one, answer: (call) => show(find(call)) },
    { methods: ['PUT', 'PATCH'], pattern: one, answer: change },
    { methods: ['DELETE'], pattern: one, answer: remove },
  ];
}

/** Those in effect on any day of the period (guessed). */
function list(office: Office, call: Call): Response {
  const { query, caller } = call;
  const [global, ofUser] = [byGlobals(query), inList(query, 'user_id')];
  const touches = touchesDays(query, 'from', 'to');
  const rows = office.employments
    .all()
    .filter(({ user_id }) => maySeeAbsencesOf(caller, user_id))
    .filter((row) => global(row) && ofUser(row.user_id) && touches(row));
  return pageOf(call, sorted(rows, query), (row) => showEmployment(office, row));
}
