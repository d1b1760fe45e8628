import { readAbsenceLink } from './personio-hq-absences/absence-link.ts';
import type { PersonioHqRun } from './run.ts';
import type { Found } from '../../shared/operations/connector-operations.ts';

/** Finds absences by their id in Personio or HQ, or all absences of a person by e-mail address. */
export async function findAbsences(text: string, run: PersonioHqRun): Promise<Found> {
  const wanted = text.trim();
  if (wanted.includes('@')) return absencesOf(wanted.toLowerCase(), run);
  const { links, connection } = run;
  const id = wanted.split('/').at(-1) ?? wanted;
  const known = await links.get({ connection: connection.id, entity: 'absence', sourceId: id });
  const { movedTo } = readAbsenceLink(known?.data);
  if (movedTo !== undefined) return found(movedTo, `${id} is its number in the other version of the API.`);
  if (known) return found(id);
  const link = await links.findByTarget(connection.id, 'absence', id);
  if (link) return found(link.key.sourceId, `The HQ absence ${id} came from this Personio absence.`);
  const isKnown = (await run.personio.absence(id)) !== undefined;
  return isKnown ? found(id) : found(id, `Neither Personio nor a link of ours knows an absence ${id}.`);
}

async function absencesOf(email: string, { personio, settings }: PersonioHqRun): Promise<Found> {
  const people = (await personio.people()).filter((person) => person.email?.toLowerCase() === email);
  if (people.length === 0)
    return { records: [], remarks: [`Personio shows nobody with the address ${email}.`] };
  const records = [];
  for (const { id: personId } of people) {
    for await (const { id } of personio.absences({ fromDay: settings.startDate, personId }))
      records.push({ entity: 'absence', id });
  }
  return { records, remarks: [`${email} has ${records.length} absences from ${settings.startDate} on.`] };
}

function found(id: string, ...remarks: string[]): Found {
  return { records: [{ entity: 'absence', id }], remarks };
}
