import { personioHqSettings } from '../../../../functions/personio-hq/settings.ts';
import {
  absenceVersion,
  prints,
  readAbsenceLink,
} from '../../../../functions/personio-hq/personio-hq-absences/absence-link.ts';
import type { AbsenceFacts } from '../../../../functions/personio-hq/personio-hq-absences/wanted-absence.ts';
import { wantedAbsence } from '../../../../functions/personio-hq/personio-hq-absences/wanted-absence.ts';
import type { Link, Outcome } from '../../../../shared/links/link.ts';
import type { HqAbsence, HqAbsenceFields } from '../../../../shared/vendors/hq/port.ts';
import type {
  Boundary,
  PersonioAbsence,
  PersonioAbsenceType,
} from '../../../../shared/vendors/personio/port.ts';

export const startDate = '2026-01-01';
export const mapping = { Vacation: 'Urlaub', RemoteWork: 'Homeoffice', PrivateAbsence: 'Arzttermin' };
export const settings = personioHqSettings.parse({ startDate, mapping });
export const remapped = { ...settings, mapping: { SpecialLeave: 'Urlaub' } };
export const unmapped = { ...settings, mapping: { RemoteWork: 'Homeoffice' } };
export const now = new Date('2026-06-01T10:00:00Z');
export const hqUserId = 11;
export const hqAbsenceId = 9001;

export const urlaub: PersonioAbsenceType = { id: 'type-urlaub', name: 'Urlaub', unit: 'day' };
export const termin: PersonioAbsenceType = { id: 'type-termin', name: 'Arzttermin', unit: 'hour' };

export function boundary(at: string, half: Boundary['half'] = null): Boundary {
  return { at: at.length === 10 ? `${at}T00:00:00` : at, half };
}

/** From the first day's midnight to the midnight after the last day, as Personio words whole days. */
export function absenceExample(changes: Partial<PersonioAbsence> = {}): PersonioAbsence {
  return {
    id: 'absence-1',
    personId: '101',
    typeId: urlaub.id,
    status: 'APPROVED',
    starts: boundary('2026-06-08', 'FIRST_HALF'),
    ends: boundary('2026-06-13', 'SECOND_HALF'),
    timeZone: 'Europe/Berlin',
    ...changes,
  };
}

export const longer = absenceExample({ ends: boundary('2026-06-14', 'SECOND_HALF') });
/** Clock times of an appointment. */
export function hours(startsAt: string, endsAt: string | null): Partial<PersonioAbsence> {
  return { typeId: termin.id, starts: boundary(startsAt), ends: endsAt === null ? null : boundary(endsAt) };
}

export const wantedFields: HqAbsenceFields = {
  userId: hqUserId,
  type: 'Vacation',
  start: '2026-06-08T00:00:00',
  end: '2026-06-13T00:00:00',
  note: 'Urlaub',
  isApproved: true,
};

export function hqExample(changes: Partial<HqAbsence> = {}): HqAbsence {
  const { userId, type, start, end, note } = wantedFields;
  return { id: hqAbsenceId, userId, type, start, end, note, ...changes };
}

export const emptyLink: AbsenceFacts['link'] = {
  targetId: undefined,
  sourceVersion: undefined,
  fingerprints: {},
  data: readAbsenceLink({}),
};

/** An absence of a known person that was never transferred. */
export function absenceFacts(changes: Partial<AbsenceFacts> = {}): AbsenceFacts {
  return {
    source: absenceExample(),
    type: urlaub,
    match: { kind: 'found', hqUserId },
    link: emptyLink,
    held: undefined,
    ...changes,
  };
}

export const boundLink: AbsenceFacts['link'] = {
  targetId: String(hqAbsenceId),
  sourceVersion: absenceVersion(absenceExample(), settings.countedStatuses),
  fingerprints: prints(wantedFields, hqExample()),
  data: readAbsenceLink({ hqUserId, hqType: 'Vacation' }),
};

/** The same absence after it was transferred. */
export const boundFacts = (changes: Partial<AbsenceFacts> = {}) =>
  absenceFacts({ link: boundLink, held: hqExample(), ...changes });

/** The decision in short: what HQ should hold, or why not. */
export function wantedKind(facts: AbsenceFacts, own = settings): string {
  const wanted = wantedAbsence(facts, own, now);
  return wanted.kind === 'present'
    ? `present: ${wanted.fields.type}`
    : `${wanted.kind}: ${wanted.reason.code}`;
}

/** A link as it lies in the store; `outcome` is the code of the last outcome, with its kind and details. */
export function linkExample(
  facts: AbsenceFacts['link'],
  outcome?: Pick<Outcome, 'kind' | 'code'> & Partial<Outcome>,
  sourceId = 'absence-1',
): Link {
  return {
    ...facts,
    key: { connection: 'c1', entity: 'absence', sourceId },
    history: [],
    ...(outcome && { outcome: { details: {}, at: now.toISOString(), ...outcome } }),
  };
}
