const HOUR_SECONDS = 3600;
/** The most that awork takes. https://developers.awork.com/api/tasks */
const MOST_SECONDS = 2_147_483_647;

const minutes = ['min', 'minute', 'minuten', 'minutes'];
const hours = ['h', 'std', 'stunde', 'stunden', 'hour', 'hours', 'hrs'];
const days = [
  ...['d', 'tag', 'tage', 'day', 'days', 'pt', 'personentag', 'personentage'],
  ...['mt', 'manntag', 'manntage', 'personen-tag', 'personen-tage', 'at', 'arbeitstag', 'arbeitstage'],
];

/** Seconds; undefined where the unit is no time, or nothing is planned. */
export function plannedSeconds(amount: number | null, unit: string, hoursPerDay: number): number | undefined {
  const inUnit = secondsOf(unit, hoursPerDay);
  if (amount === null || amount <= 0 || inUnit === undefined) return undefined;
  const seconds = Math.round(amount * inUnit);
  return seconds > 0 && seconds <= MOST_SECONDS ? seconds : undefined;
}

function secondsOf(unit: string, hoursPerDay: number): number | undefined {
  const plain = unit.trim().toLowerCase().replace(/\.$/, '');
  if (minutes.includes(plain)) return 60;
  if (hours.includes(plain)) return HOUR_SECONDS;
  return days.includes(plain) ? hoursPerDay * HOUR_SECONDS : undefined;
}
