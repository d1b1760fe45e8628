import { DateTime } from 'luxon';

/** Conversions between local wall clock (`YYYY-MM-DDTHH:MM:SS`) and instants in one time zone, remembered once made. */
export interface Zone {
  name: string;
  /** Instant in ISO form with a Z and milliseconds. */
  toInstant(local: string): string;
  /** A local date-time or an instant as local date-time with its offset, `+0100` or `+01:00`. */
  withOffset(moment: string, form: 'basic' | 'extended'): string;
  dayOf(instant: string): string;
}

const forms = { basic: "yyyy-MM-dd'T'HH:mm:ssZZZ", extended: "yyyy-MM-dd'T'HH:mm:ssZZ" };

export function createZone(name: string): Zone {
  const read = (text: string) => DateTime.fromISO(text, { zone: name });
  const inForm = {
    basic: remembered((text) => read(text).toFormat(forms.basic)),
    extended: remembered((text) => read(text).toFormat(forms.extended)),
  };
  return {
    name,
    toInstant: remembered((local) => read(local).toJSDate().toISOString()),
    withOffset: (moment, form) => inForm[form](moment),
    dayOf: remembered((instant) => read(instant).toFormat('yyyy-MM-dd')),
  };
}

function remembered(convert: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const converted = known.get(text) ?? convert(text);
    known.set(text, converted);
    return converted;
  };
}
