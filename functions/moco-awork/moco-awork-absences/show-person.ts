import type { SourceRecord } from '../../../shared/direction.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { MocoAworkRun } from '../run.ts';
import { absenceWords } from './field-words.ts';
import { firstDay } from './first-day.ts';
import { periodText } from './half-days.ts';
import { readPersonLink } from './person-link.ts';
import { readPerson } from './read-person.ts';
import { halfDaysOff, wantedPeriods } from './wanted-periods.ts';

/** Whose absences they are, and when that person is away as MOCO has it. */
export async function showPerson(
  id: string,
  { data }: Pick<Link, 'data'>,
  run: MocoAworkRun,
): Promise<SourceRecord | undefined> {
  const { person, days, works } = await readPerson(Number(id), readPersonLink(data), firstDay(run), run);
  if (!person) return undefined;
  const absences = wantedPeriods(halfDaysOff(days), works).map((period) => ({
    ...{ field: absenceWords.absence.en, of: periodText(period) },
    value: run.settings.absenceText,
  }));
  return { fields: [{ field: absenceWords.person.en, value: person.name }, ...absences] };
}
