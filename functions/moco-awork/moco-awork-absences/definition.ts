import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { aworkVendor } from '../../../shared/vendors/awork/vendor.ts';
import { mocoVendor } from '../../../shared/vendors/moco/vendor.ts';
import { absenceWords } from './field-words.ts';
import { absenceReasons } from './reasons.ts';
import { absenceStepWords } from './step-words.ts';

const person = { entity: 'person', id: 'person' } as const;
const day = { entity: 'day', id: 'record' } as const;
/** A new or renamed person may be whom absences wait for. */
const waiting = { entity: '*', id: { scope: 'waiting' } } as const;

export const mocoAworkAbsences: DirectionDefinition = {
  id: 'moco-awork-absences',
  connector: 'moco-awork',
  source: mocoVendor,
  target: aworkVendor,
  entities: ['person'],
  entityWords: {
    person: { en: 'absences of person', de: 'Abwesenheiten der Person', no: 'fravær for person' },
    day: { en: 'day of absence', de: 'Abwesenheitstag', no: 'fraværsdag' },
  },
  fieldWords: Object.values(absenceWords),
  titledBy: { person: [absenceWords.person.en] },
  stepWords: absenceStepWords,
  hooks: [
    { vendor: 'moco', event: 'Schedule create', target: person },
    { vendor: 'moco', event: 'Schedule update', target: person },
    { vendor: 'moco', event: 'Schedule delete', target: day },
    { vendor: 'moco', event: 'User create', target: waiting },
    { vendor: 'moco', event: 'User update', target: waiting },
    { vendor: 'awork', event: 'user_added', target: waiting },
    { vendor: 'awork', event: 'user_updated', target: waiting },
  ],
  sweeps: [
    { scope: 'all', everyMinutes: 180 },
    { scope: 'waiting', everyMinutes: 60 },
    { scope: 'reconcile', everyMinutes: 1440 },
  ],
  chainsTo: [],
  // Both sides of hundreds of people are listed in one run, at the pace MOCO allows.
  worker: { timeoutSeconds: 600, memoryMegabytes: 512, maxConcurrency: 5 },
  callsPerRecord: 2,
  filters: ['ids', 'person'],
  replicaLagSeconds: 1,
  reasons: absenceReasons,
  harm: 'Absences do not reach awork, so people are planned as if they were at work.',
};
