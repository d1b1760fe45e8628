/** By zone: each takes memory that the garbage collector does not see, and a list names one zone thousands of times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether the zone's name is one that `localTime` knows. */
export function isTimeZone(name: string): boolean {
  try {
    formatIn(name);
    return true;
  } catch {
    return false;
  }
}

/** `YYYY-MM-DDTHH:mm:ss` on the clock of an IANA zone at an instant (ISO with offset). Throws for an unknown zone. */
export function localTime(instant: string, timeZone: string): string {
  const written = formatIn(timeZone).formatToParts(new Date(instant));
  const parts = new Map(written.map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}`;
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    ...{ timeZone, hourCycle: 'h23', calendar: 'iso8601', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  formats.set(timeZone, format);
  return format;
}
