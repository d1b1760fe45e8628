import * as z from 'zod';
import type { HqAbsenceType } from '../../shared/vendors/hq/absence-types.ts';
import { hqAbsenceTypeNames, hqAbsenceTypes } from '../../shared/vendors/hq/absence-types.ts';
import type { PersonioAbsenceType } from '../../shared/vendors/personio/port.ts';
import { nearNames } from './near-names.ts';

/** Per HQ type the names of the Personio types that become it, separated by commas. */
export type Mapping = Partial<Record<HqAbsenceType, string>>;

interface Mapped {
  mapping: Mapping;
}

const labels = hqAbsenceTypeNames.map((name) => hqAbsenceTypes[name].label);

/** Takes HQ's types by the label that HQ shows or by their name in the API, whatever the capitals. */
export const mappingSchema = z
  .record(z.string(), z.string())
  .meta({
    description:
      'The types of absence in HQ, each with the names of the Personio types that become it, separated by commas.',
    properties: Object.fromEntries(
      hqAbsenceTypeNames.map((name) => [
        hqAbsenceTypes[name].label,
        { type: 'string', description: `${name} in the API, which may be written instead.` },
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
  });

type Problem = [key: string, message: string];

/** Which HQ types are meant, as they are written. */
function readKeys(given: Record<string, string>) {
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
    (mapping[hqType]?.split(',') ?? []).map((name): [HqAbsenceType, string] => [hqType, name.trim()]),
  );
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
