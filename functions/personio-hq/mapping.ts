import * as z from 'zod';
import type { HqAbsenceType } from '../../shared/vendors/hq/absence-types.ts';
import { hqAbsenceTypeNames, hqAbsenceTypes } from '../../shared/vendors/hq/absence-types.ts';
import type { PersonioAbsenceType } from '../../shared/vendors/personio/port.ts';
import { nearNames } from './near-names.ts';

/** Names of Personio types, separated by commas; as a list they may hold commas themselves. */
type Written = string | string[];

/** Per HQ type the Personio types that become it. */
export type Mapping = Partial<Record<HqAbsenceType, Written>>;

export interface Mapped {
  mapping: Mapping;
}

const labels = hqAbsenceTypeNames.map((name) => hqAbsenceTypes[name].label);

/** Takes HQ's types by the label that HQ shows or by their name in the API, whatever the capitals. */
export const mappingSchema = z.lazy(() =>
  z
    .record(
      z.string(),
      z.union(
        [z.string(), z.array(z.string()).min(1, 'write at least one name')],
        'write names separated by commas, or a list of names',
      ),
    )
    .meta({
      description:
        'The types of absence in HQ, each with the names of the Personio types that become it, separated by commas; names that hold a comma themselves as a list.',
      properties: Object.fromEntries(
        hqAbsenceTypeNames.map((name) => [
          hqAbsenceTypes[name].label,
          {
            anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }],
            description: `${name} in the API, which may be written instead.`,
          },
        ]),
      ),
    })
    .transform((given, context) => {
      const { written, problems } = readKeys(given);
      const mapping: Mapping = {};
      for (const [hqType, key] of written) mapping[hqType] = given[key] ?? '';
      for (const [key, message] of [...problems, ...problemsOfNames(mapping, written)])
        context.addIssue({ code: 'custom', message, path: [key], input: given[key] });
      if (Object.keys(given).length === 0)
        context.addIssue({ code: 'custom', message: 'map at least one type' });
      return mapping;
    }),
);

type Problem = [key: string, message: string];

/** Which HQ types are meant, as they are written. */
function readKeys(given: Record<string, Written>) {
  const written = new Map<HqAbsenceType, string>();
  const problems: Problem[] = [];
  for (const key of Object.keys(given)) {
    const hqType = hqTypeWritten(key);
    const other = hqType && written.get(hqType);
    if (!hqType) problems.push([key, unknownType(key)]);
    else if (other === undefined) written.set(hqType, key);
    else problems.push([key, `is the same HQ type as ${other}; write all names behind one of them`]);
  }
  return { written, problems };
}

function hqTypeWritten(key: string): HqAbsenceType | undefined {
  const wanted = comparableName(key);
  return hqAbsenceTypeNames.find((name) =>
    [name, hqAbsenceTypes[name].label].some((each) => comparableName(each) === wanted),
  );
}

function unknownType(key: string): string {
  const [meant] = nearNames(key, [...labels, ...hqAbsenceTypeNames]);
  const there = meant === undefined ? `there are: ${labels.join(', ')}` : `did you mean "${meant}"?`;
  return `HQ has no such absence type; ${there}`;
}

function problemsOfNames(mapping: Mapping, written: ReadonlyMap<HqAbsenceType, string>): Problem[] {
  const taken = new Map<string, HqAbsenceType>();
  return mappedNames({ mapping }).flatMap(([hqType, name]): Problem[] => {
    const message = problemOf(name, hqType, taken, written);
    taken.set(comparableName(name), hqType);
    return message === undefined ? [] : [[written.get(hqType) ?? hqType, message]];
  });
}

function problemOf(
  name: string,
  hqType: HqAbsenceType,
  taken: ReadonlyMap<string, HqAbsenceType>,
  written: ReadonlyMap<HqAbsenceType, string>,
): string | undefined {
  if (name === '') return 'holds an empty name';
  const other = taken.get(comparableName(name));
  if (other === undefined) return undefined;
  return other === hqType ? `names "${name}" twice` : `"${name}" is already mapped to ${written.get(other)}`;
}

/** Every name in the mapping as it was written, with its HQ type. */
export function mappedNames({ mapping }: Mapped): [HqAbsenceType, string][] {
  return hqAbsenceTypeNames.flatMap((hqType) =>
    namesIn(mapping[hqType] ?? []).map((name): [HqAbsenceType, string] => [hqType, name.trim()]),
  );
}

function namesIn(written: Written): string[] {
  return typeof written === 'string' ? written.split(',') : written;
}

/** Names as the mapping holds them. */
export function writtenNames(names: readonly string[]): Written {
  return names.some((name) => name.includes(',')) ? [...names] : names.join(', ');
}

/** People write the same name with other capitals and blanks. */
export function comparableName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

export function hqTypeOf(personioType: string, mapped: Mapped): HqAbsenceType | undefined {
  const wanted = comparableName(personioType);
  return mappedNames(mapped).find(([, name]) => comparableName(name) === wanted)?.[0];
}

/** Names in the mapping that Personio does not have. */
export function strangeNames(types: readonly PersonioAbsenceType[], mapped: Mapped) {
  const real = new Set(types.map(({ name }) => comparableName(name)));
  return mappedNames(mapped).filter(([, name]) => !real.has(comparableName(name)));
}

/** What the mapping probably means by a type that it does not have. */
export function nearName(
  type: PersonioAbsenceType | undefined,
  types: readonly PersonioAbsenceType[],
  mapped: Mapped,
): string | undefined {
  if (!type || hqTypeOf(type.name, mapped)) return undefined;
  const strange = strangeNames(types, mapped).map(([, name]) => name);
  return nearNames(type.name, strange)[0];
}
