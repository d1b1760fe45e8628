import { z } from 'zod';
import { accept } from './accept.ts';
import {
  createActivity,
  deleteActivity,
  findActivity,
  setBillableSeconds,
  updateActivity,
} from './activities.ts';
import { createBulk, disregard } from './activity-bulk.ts';
import { listActivities } from './activity-list.ts';
import { showActivity } from './activity-record.ts';
import { demand } from './caller.ts';
import type { Office } from './office.ts';
import type { ActivityRow } from './records.ts';
import type { Call, Route } from './router.ts';
import { startTimer, stopTimer } from './timers.ts';

const all = '/activities';
const one = `${all}/:id`;
const billableSeconds = z.object({ seconds: z.int().min(0) });

export function activityRoutes(office: Office): Route[] {
  const show = (row: ActivityRow) => Response.json(showActivity(office, row));
  const find = (call: Call) => findActivity(office, call.caller, call.number('id'));
  const change = (call: Call) =>
    updateActivity(office, call.caller, { activity: find(call), body: call.body });
  return [
    { methods: ['GET'], pattern: all, answer: (call) => listActivities(office, call) },
    {
      methods: ['POST'],
      pattern: all,
      answer: (call) => show(createActivity(office, call.caller, call.body)),
    },
    { methods: ['POST'], pattern: `${all}/bulk`, answer: (call) => createBulk(office, call) },
    { methods: ['POST'], pattern: `${all}/disregard`, answer: (call) => disregardAsAdmin(office, call) },
    { methods: ['GET'], pattern: one, answer: (call) => show(find(call)) },
    { methods: ['PUT', 'PATCH'], pattern: one, answer: (call) => show(change(call)) },
    { methods: ['DELETE'], pattern: one, answer: (call) => remove(office, call) },
    {
      methods: ['PATCH'],
      pattern: `${one}/billable_seconds`,
      answer: (call) => show(changeBillable(office, call)),
    },
    {
      methods: ['PATCH'],
      pattern: `${one}/start_timer`,
      answer: (call) => show(startTimer(office, call.caller, find(call))),
    },
    {
      methods: ['PATCH'],
      pattern: `${one}/stop_timer`,
      answer: (call) => show(stopTimer(office, call.caller, find(call))),
    },
  ];
}

function changeBillable(office: Office, { caller, body, number }: Call): ActivityRow {
  const { seconds } = accept(billableSeconds, body, 'field-map');
  return setBillableSeconds(office, caller, {
    activity: findActivity(office, caller, number('id')),
    seconds,
  });
}

/** Guessed: marking as billed needs rights over projects. */
function disregardAsAdmin(office: Office, call: Call): Response {
  demand(call.caller, 'projects');
  return disregard(office, call);
}

/** Observed: 204, though the official description says 200 with the record. */
function remove(office: Office, call: Call): Response {
  deleteActivity(office, call.caller, findActivity(office, call.caller, call.number('id')));
  return new Response(null, { status: 204 });
}
