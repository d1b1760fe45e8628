import { addDays } from '../../vendors/personio/days.ts';
import { pick } from '../random.ts';
import { START_DATE } from './settings.ts';

type Days = { firstDay: string; lastDay: string | null; startsAtNoon: boolean; endsAtNoon: boolean };
type Hours = { startsAt: string; endsAt: string | null };

const OPEN_CHANCE = 0.1;

/** Around the start date, and over the change to summer time: whole and half days, hours, and open ends. */
export function someTimes(unit: 'DAY' | 'HOUR', random: () => number): Days | Hours {
  const firstDay = addDays(START_DATE, pick(random, [-6, -3, -2, -1, 0, 1, 2, 5, 8, 12, 26, 28]));
  const more = pick(random, [0, 0, 0, 1, 2, 4]);
  const isOpen = random() < OPEN_CHANCE;
  return unit === 'DAY'
    ? someDays(firstDay, more, isOpen, random)
    : someHours(firstDay, more, isOpen, random);
}

function someDays(firstDay: string, more: number, isOpen: boolean, random: () => number): Days {
  const startsAtNoon = random() < 0.3;
  const mayEndAtNoon = !isOpen && !(more === 0 && startsAtNoon);
  const endsAtNoon = mayEndAtNoon && random() < 0.3;
  return { firstDay, lastDay: isOpen ? null : addDays(firstDay, more), startsAtNoon, endsAtNoon };
}

function someHours(firstDay: string, more: number, isOpen: boolean, random: () => number): Hours {
  const startsAt = `${firstDay}T${pick(random, ['07:30', '09:00', '11:00', '12:00', '13:15'])}:00`;
  if (isOpen) return { startsAt, endsAt: null };
  if (more === 0)
    return { startsAt, endsAt: `${firstDay}T${pick(random, ['13:30', '14:00', '17:15', '18:30'])}:00` };
  return {
    startsAt,
    endsAt: `${addDays(firstDay, more)}T${pick(random, ['00:00', '10:00', '12:00', '16:30'])}:00`,
  };
}
