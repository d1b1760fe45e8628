import type { Best } from '../../../shared/pick-best.ts';
import { pickBest } from '../../../shared/pick-best.ts';
import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import type { WantedReporting } from './wanted-reporting.ts';

/** What HQ has that may be the entry, made by the integration before us or by hand. */
export type Equal = Best<HqReporting>;

/**
 * Equal is what has the same person, day, project and seconds and belongs to no other entry. Of several the one with the
 * same task and text is meant, then the one with either; alike ones stand for each other.
 */
export function pickEqual(wanted: WantedReporting, free: readonly HqReporting[]): Equal {
  const equal = free.filter((reporting) => isEqual(wanted, reporting));
  return pickBest(equal, { likeness: (reporting) => likeness(wanted, reporting), isAlike });
}

function isEqual({ fields }: WantedReporting, reporting: HqReporting): boolean {
  const { userId, projectId, date, durationSeconds } = fields;
  const isSamePlace = reporting.projectId === projectId && reporting.date === date;
  return isSamePlace && reporting.userId === userId && reporting.durationSeconds === durationSeconds;
}

function likeness({ fields }: WantedReporting, { taskId, note }: HqReporting): number {
  return Number(taskId === fields.taskId) + Number(note.trim() === fields.note);
}

function isAlike(one: HqReporting, other: HqReporting): boolean {
  return one.taskId === other.taskId && one.note === other.note;
}
