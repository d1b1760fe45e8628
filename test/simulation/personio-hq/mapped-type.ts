import type { PersonioHqSettings } from '../../../functions/personio-hq/settings.ts';
import { userAbsenceTypes } from '../../vendors/hq/absence-types.ts';

export type HqType = (typeof userAbsenceTypes)[number];

/** The HQ type that a Personio type of that name becomes (P4), whatever its capitals and blanks. */
export function hqTypeNamed(
  name: string | undefined,
  { mapping }: Pick<PersonioHqSettings, 'mapping'>,
): HqType | undefined {
  const plain = (text: string) => text.trim().toLowerCase();
  return userAbsenceTypes.find((hqType) =>
    (mapping[hqType] ?? '')
      .toString()
      .split(',')
      .some((each) => name !== undefined && plain(each) === plain(name)),
  );
}
