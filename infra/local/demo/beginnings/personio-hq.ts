import type { Simulators } from '../../simulators.ts';
import { daysFromToday } from './days.ts';

/** A week of holiday that is approved. */
export function beginPersonioHq({ personio }: Pick<Simulators, 'personio'>): void {
  const { persons, absenceTypes } = personio.state();
  const personId = persons.find(({ firstName }) => firstName === 'Lena')?.id;
  const typeId = absenceTypes.find(({ name }) => name === 'Urlaub')?.id;
  if (personId === undefined || typeId === undefined) return;
  personio.person.createAbsence({
    ...{ personId, typeId },
    ...{ firstDay: daysFromToday(100), lastDay: daysFromToday(104) },
  });
}
