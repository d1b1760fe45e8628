import { z } from 'zod';
import { accept, filledText } from './accept.ts';
import { createActivity, replace } from './activities.ts';
import { showActivity } from './activity-record.ts';
import type { Office } from './office.ts';
import { Refusal, unprocessable } from './refusal.ts';
import type { Call } from './router.ts';

const maxEntries = 100;
const shape = 'message';

const bulk = z.object({ activities: z.array(z.unknown()).min(1).max(maxEntries) });

/** Documented: 415 for any other content type. Guessed: what happens to the others when one entry is refused. */
export function createBulk(office: Office, call: Call): Response {
  if (!call.headers.get('content-type')?.includes('application/json')) throw new Refusal(415);
  const { activities } = accept(bulk, call.body, shape);
  if (!office.account.bulkKeepsEarlierEntries) for (const entry of activities) rehearse(office, call, entry);
  const rows = activities.map((entry) => createActivity(office, call.caller, entry));
  return Response.json(rows.map((row) => showActivity(office, row)));
}

/** Runs the rules on an entry against tables that keep nothing. */
function rehearse(office: Office, call: Call, entry: unknown): void {
  const activities = { ...office.activities, put: () => undefined };
  const notices = { ...office.notices, tell: () => undefined };
  createActivity({ ...office, activities, notices, nextId: () => 0 }, call.caller, entry);
}

const disregarding = z.object({
  reason: filledText,
  activity_ids: z.array(z.int()),
  company_id: z.int().exactOptional(),
  customer_id: z.int().exactOptional(),
  project_id: z.int().exactOptional(),
});

/** Marks entries as billed without an invoice. Entries of other companies are left alone (guessed). */
export function disregard(office: Office, call: Call): Response {
  const { activity_ids, company_id, customer_id = company_id } = accept(disregarding, call.body, shape);
  if (customer_id === undefined) throw unprocessable(shape, { company_id: ["can't be blank"] });
  const rows = activity_ids
    .flatMap((id) => office.activities.get(id) ?? [])
    .filter((row) => office.projects.get(row.project_id)?.customer_id === customer_id && !row.billed);
  for (const activity of rows) replace(office, call.caller, { activity, changes: { billed: true } });
  return Response.json(rows.map((row) => row.id));
}
