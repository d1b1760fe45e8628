import { createActivity, deleteActivity, replace, setBillableSeconds, updateActivity } from './activities.ts';
import { showActivity } from './activity-record.ts';
import type { ActivityChanges, NewActivity } from './activity-schema.ts';
import { atTheScreen } from './caller.ts';
import type { Office } from './office.ts';
import { ownerAtTheScreen } from './owner-at-the-screen.ts';
import type { ActivityRow } from './records.ts';
import { notFound } from './refusal.ts';
import { findUser } from './users.ts';

/** People book for themselves; billing is done by the account owner, billable time set by the project's leader. */
export function bookingActions(office: Office) {
  const find = (id: number): ActivityRow => {
    const row = office.activities.get(id);
    if (!row) throw notFound();
    return row;
  };
  const screenOf = (userId: number) => atTheScreen(findUser(office, userId));
  return {
    createActivity: (userId: number, input: NewActivity) =>
      showActivity(office, createActivity(office, screenOf(userId), input)),
    updateActivity(id: number, changes: ActivityChanges) {
      const activity = find(id);
      return showActivity(
        office,
        updateActivity(office, screenOf(activity.user_id), { activity, body: changes }),
      );
    },
    deleteActivity(id: number) {
      const activity = find(id);
      deleteActivity(office, screenOf(activity.user_id), activity);
    },
    billActivity(id: number) {
      const changes = { billed: true, invoice_id: office.nextId('invoice') };
      return showActivity(office, replace(office, ownerAtTheScreen(office), { activity: find(id), changes }));
    },
    setBillableSeconds(id: number, seconds: number) {
      const activity = find(id);
      const leaderId = office.projects.get(activity.project_id)?.leader_id ?? 0;
      return showActivity(office, setBillableSeconds(office, screenOf(leaderId), { activity, seconds }));
    },
  };
}
