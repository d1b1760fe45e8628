import type { SourceRecord } from '../../../direction.ts';
import { durationText } from '../../../duration-text.ts';
import type { FieldWord } from '../../../fields.ts';
import { no, yes, yesOrNo } from '../../../fields.ts';
import { nameOf } from '../../../name-of.ts';
import type { AworkTimeEntry } from '../records.ts';

/** As awork's screens call what an entry has. */
export const entryWords = {
  person: { en: 'person', de: 'Person', no: 'person' },
  date: { en: 'date', de: 'Datum', no: 'dato', form: 'days' },
  duration: { en: 'duration', de: 'Dauer', no: 'varighet', form: 'duration' },
  project: { en: 'project', de: 'Projekt', no: 'prosjekt' },
  task: { en: 'task', de: 'Aufgabe', no: 'oppgave' },
  text: { en: 'text', de: 'Beschreibung', no: 'beskrivelse' },
  billable: { en: 'billable', de: 'abrechenbar', no: 'fakturerbar', values: yesOrNo },
} as const satisfies Record<string, FieldWord>;

/** What a title says of an entry. */
export const entryTitle = [entryWords.date.en, entryWords.person.en, entryWords.duration.en];

export function showEntry(entry: AworkTimeEntry): SourceRecord {
  const { user, project, task, duration, note, isBillable, startDateLocal } = entry;
  const values: Readonly<Record<keyof typeof entryWords, string | null>> = {
    person: nameOf(user?.firstName, user?.lastName) ?? null,
    date: startDateLocal?.slice(0, 10) ?? null,
    duration: duration ? durationText(duration) : null,
    project: project?.name ?? null,
    task: task?.name ?? null,
    text: note,
    billable: (isBillable ? yes : no).en,
  };
  return { fields: Object.entries(values).map(([name, value]) => ({ field: name, value })) };
}
