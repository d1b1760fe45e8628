import type { Agency } from './agency.ts';
import type { Chronicle } from './chronicle.ts';
import { overwrittenNames } from './late-edits.ts';
import { brokenProjects } from './project-judge.ts';
import { brokenPlans } from './task-judge.ts';
import { brokenTimes } from './time-judge.ts';
import { undoneWithoutWord } from './undone.ts';

/** What must hold once it is quiet, in words; empty when everything does. */
export function brokenInvariants(agency: Agency, chronicle: Chronicle): string[] {
  chronicle.look();
  return [
    ...chronicle.complaints,
    ...brokenProjects(agency, chronicle),
    ...overwrittenNames(agency, chronicle.lateNames),
    ...brokenTimes(agency, chronicle),
    ...brokenPlans({ agency, chronicle }),
    ...undoneWithoutWord(agency),
  ];
}
