import type { Simulators } from '../simulators.ts';
import { beginPersonioHq } from './beginnings/personio-hq.ts';
import type { DemoConnector, Scene } from './demo-connector.ts';

const people = [
  { firstName: 'Lena', lastName: 'Brandt', email: 'lena@nordagentur.example' },
  { firstName: 'Jonas', lastName: 'Keller', email: 'jonas@nordagentur.example' },
];

/** Personio types of the demo agency, and the mapping its connection has for them. */
const types = [
  { name: 'Urlaub', unit: 'DAY' },
  { name: 'Arzttermin', unit: 'HOUR' },
] as const;
const mapping = { Vacation: 'Urlaub', PrivateAbsence: 'Arzttermin' };

function seed({ personio, hq }: Simulators): void {
  if (personio.state().persons.length > 0) return;
  for (const person of people) {
    personio.person.createPerson(person);
    hq.person.createUser({ ...person, email: person.email.toUpperCase() });
  }
  for (const type of types) personio.person.createAbsenceType(type);
}

/** Monday of a week in the future, another one in every run. */
function monday(): Date {
  const weeks = 2 + Math.floor((Date.now() / 1000) % 40);
  const date = new Date(Date.now() + weeks * 7 * 86_400_000);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000);
}

const first = monday();
const day = (offset: number) => new Date(first.getTime() + offset * 86_400_000).toISOString().slice(0, 10);

/** Morning: absences are approved in Personio. */
function absencesApproved({ personio, hq }: Simulators): Scene[] {
  const look = lookAt({ personio, hq });
  const byHand = hq.person.createAbsence({
    userId: look.user('Jonas'),
    type: 'RemoteWork',
    start: `${day(0)}T00:00:00`,
    end: `${day(1)}T00:00:00`,
    note: 'entered in HQ',
  });
  return [
    {
      system: 'Personio',
      act: 'approves five days off for Lena, from noon of the first day on',
      effect: 'HQ has the holiday with its half day; what was entered in HQ by hand is untouched',
      play: () => void personio.person.createAbsence(look.holiday()),
      holds: () =>
        look.has('Vacation', `${day(0)}T12:00:00`, `${day(5)}T00:00:00`) &&
        hq.state().absences.some(({ id, note }) => id === byHand.id && note === 'entered in HQ'),
    },
    {
      system: 'Personio',
      act: 'approves a doctor’s appointment of two hours for Jonas',
      effect: 'HQ has it with the same clock times',
      play: () =>
        void personio.person.createAbsence({
          personId: look.person('Jonas'),
          typeId: look.type('Arzttermin'),
          startsAt: `${day(2)}T08:00:00`,
          endsAt: `${day(2)}T10:00:00`,
        }),
      holds: () => look.appointments(day(2)).length === 1,
    },
  ];
}

/** Afternoon: plans change. */
function absencesChanged({ personio, hq }: Simulators): Scene[] {
  const look = lookAt({ personio, hq });
  const own = (typeName: string) =>
    personio.state().absences.findLast(({ typeId }) => typeId === look.type(typeName))?.id ?? '';
  return [
    {
      system: 'Personio',
      act: 'shortens the holiday by a day',
      effect: 'HQ has the shorter one only',
      play: () => void personio.person.updateAbsence(own('Urlaub'), { lastDay: day(3) }),
      holds: () =>
        look.has('Vacation', `${day(0)}T12:00:00`, `${day(4)}T00:00:00`) &&
        !look.has('Vacation', `${day(0)}T12:00:00`, `${day(5)}T00:00:00`),
    },
    {
      system: 'Personio',
      act: 'deletes the doctor’s appointment',
      effect: 'it is gone in HQ',
      play: () => {
        personio.person.deleteAbsence(own('Arzttermin'));
      },
      holds: () => look.appointments(day(2)).length === 0,
    },
  ];
}

function lookAt({ personio, hq }: Pick<Simulators, 'personio' | 'hq'>) {
  const person = (name: string) =>
    personio.state().persons.find(({ firstName }) => firstName === name)?.id ?? '';
  const type = (wanted: string) =>
    personio.state().absenceTypes.find(({ name }) => name === wanted)?.id ?? '';
  return {
    person,
    type,
    user: (name: string) => hq.state().users.find(({ firstName }) => firstName === name)?.id ?? 0,
    holiday: () => ({
      personId: person('Lena'),
      typeId: type('Urlaub'),
      firstDay: day(0),
      startsAtNoon: true,
      lastDay: day(4),
    }),
    has: (wanted: string, start: string, end: string) =>
      hq.state().absences.some((row) => row.type === wanted && row.start === start && row.end === end),
    appointments: (on: string) =>
      hq.state().absences.filter((row) => row.type === 'PrivateAbsence' && row.start.startsWith(on)),
  };
}

export const personioHqDemo: DemoConnector = {
  entry: (baseUrls) => ({
    id: 'nordagentur-absences',
    connector: 'personio-hq',
    settings: { startDate: '2026-01-01', mapping },
    vendors: {
      personio: {
        baseUrl: baseUrls.personio,
        clientId: 'personio-client',
        clientSecret: 'personio-secret',
      },
      hq: { baseUrl: baseUrls.hq, token: 'hq-token' },
    },
    notify: { email: 'office@nordagentur.example', language: 'de' },
  }),
  seed,
  begin: beginPersonioHq,
  morning: absencesApproved,
  noon: () => [],
  afternoon: absencesChanged,
};
