import * as z from 'zod';
import { flag, guid, optionalInstant, optionalText } from './form-fields.ts';
import type { AbsenceRow } from './records.ts';
import { invalidField, notAllowed } from './refusal.ts';

export const absenceForm = z.strictObject({
  userId: guid,
  startOn: optionalInstant,
  endOn: optionalInstant,
  description: optionalText(1000),
  externalProvider: optionalText(100),
  isHalfDayOnStart: flag,
  isHalfDayOnEnd: flag,
});
export type AbsenceForm = z.infer<typeof absenceForm>;

export type AbsenceFields = Omit<AbsenceForm, 'startOn' | 'endOn'> & Pick<AbsenceRow, 'startOn' | 'endOn'>;

/**
 * Documented: of both ends only the day in UTC counts, and an absence begins and ends at midnight, noon or the last second
 * of a day. Observed: whole days end at 23:59:59.
 */
export function settleDays(form: AbsenceForm): AbsenceFields {
  const first = form.startOn?.slice(0, 10);
  const last = form.endOn?.slice(0, 10);
  if (!first) throw invalidField('startOn', 'is required.');
  if (!last) throw invalidField('endOn', 'is required.');
  if (last < first) throw notAllowed('date-dependency', 'The start must be before the end.');
  const [start, end] = first === last ? partOfDay(form) : partsOfDays(form);
  return { ...form, startOn: `${first}T${start}Z`, endOn: `${last}T${end}Z` };
}

const [midnight, noon, lastSecond] = ['00:00:00', '12:00:00', '23:59:59'];

/** Documented: on a single day the start stands for the morning off, the end for the afternoon. Both: refused (guessed). */
function partOfDay({ isHalfDayOnStart, isHalfDayOnEnd }: AbsenceForm) {
  if (isHalfDayOnStart && isHalfDayOnEnd) throw invalidField('isHalfDayOnEnd', 'leaves nothing of the day.');
  return [isHalfDayOnEnd ? noon : midnight, isHalfDayOnStart ? noon : lastSecond];
}

/** Documented: over several days it begins with the second half of the first, and ends with the first half of the last. */
function partsOfDays({ isHalfDayOnStart, isHalfDayOnEnd }: AbsenceForm) {
  return [isHalfDayOnStart ? noon : midnight, isHalfDayOnEnd ? noon : lastSecond];
}
