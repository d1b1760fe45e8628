import type { Agency } from './agency.ts';
import type { Chronicle } from './chronicle.ts';
import { brokenPeople } from './person-judge.ts';
import { undoneWithoutReason } from './undone.ts';

/** What must hold once it is quiet, in words; empty when everything does. */
export function brokenInvariants(agency: Agency, chronicle: Chronicle): string[] {
  chronicle.look();
  return [
    ...chronicle.complaints,
    ...agency.written.map((call) => `something was written to MOCO: ${call}`),
    ...brokenPeople(agency, chronicle.facts),
    ...undoneWithoutReason(agency, chronicle.facts),
  ];
}
