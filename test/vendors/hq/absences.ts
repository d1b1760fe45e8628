import { settlePeriod } from './absence-rules.ts';
import type { Hq } from './hq.ts';
import { countMissedDays } from './missed-days.ts';
import { readMoment } from './timestamps.ts';
import type { AbsenceRow, Author } from './records.ts';
import { found, invalid } from './refusal.ts';

/** `start` and `end` as they were sent. */
export interface AbsenceForm {
  userId: number;
  type: string;
  start: string;
  end: string;
  note?: string | null | undefined;
  isApproved?: boolean | undefined;
}

type Fields = Omit<AbsenceRow, 'id' | 'createdBy' | 'createdOn' | 'updatedOn'>;

/** Guessed: deactivated users get no absences, nothing is approved unless said so, notes are kept as sent. */
export function createAbsence(hq: Hq, author: Author, form: AbsenceForm): AbsenceRow {
  const user = hq.users.get(form.userId);
  if (!user) throw invalid('UserId', 'The user does not exist.');
  if (user.isDeactivated) throw invalid('UserId', 'The user is deactivated.');
  const fields = settleFields(hq, form);
  return hq.absences.put({ ...hq.stampNew(author), ...fields });
}

/** Only people can: there is no such call in either version. */
export function changeAbsence(hq: Hq, id: number, changes: Partial<AbsenceForm>): AbsenceRow {
  const before = found(hq.absences.get(id));
  const fields = settleFields(hq, { ...before, ...changes }, id);
  return hq.absences.put({ ...before, ...fields, updatedOn: hq.now() });
}

export function deleteAbsence(hq: Hq, id: number): void {
  hq.absences.remove(found(hq.absences.get(id)).id);
}

function settleFields(hq: Hq, form: AbsenceForm, id?: number): Fields {
  const { userId, type, note = null, isApproved = false } = form;
  const read = (text: string) => readMoment(type, text, hq.tenant.timeZone);
  const period = { userId, type, start: read(form.start), end: read(form.end) };
  const { start, end } = settlePeriod(hq, id === undefined ? period : { ...period, id });
  const others = hq.absences.having(userId).filter((other) => other.id !== id);
  const missedDays = countMissedDays({ type, start, end }, others);
  return { userId, type, start, end, note, isApproved, missedDays };
}
