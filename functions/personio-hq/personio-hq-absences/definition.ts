import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { hqVendor } from '../../../shared/vendors/hq/vendor.ts';
import { personioVendor } from '../../../shared/vendors/personio/vendor.ts';
import { fieldWords, sourceWords } from './field-words.ts';
import { absenceReasons } from './reasons.ts';
import { absenceStepWords } from './step-words.ts';

const absence = { entity: 'absence', id: 'record' } as const;
const person = { entity: 'person', id: 'record' } as const;

export const personioHqAbsences: DirectionDefinition = {
  id: 'personio-hq-absences',
  connector: 'personio-hq',
  source: personioVendor,
  target: hqVendor,
  entities: ['absence'],
  entityWords: {
    absence: { en: 'absence', de: 'Abwesenheit', no: 'fravær' },
    person: { en: 'person', de: 'Person', no: 'person' },
  },
  fieldWords: [...Object.values(fieldWords), sourceWords.period],
  titledBy: { absence: [fieldWords.userId.en, fieldWords.type.en, sourceWords.period.en] },
  stepWords: absenceStepWords,
  hooks: [
    { vendor: 'personio', event: 'absence-period.created', target: absence },
    { vendor: 'personio', event: 'absence-period.updated.status', target: absence },
    { vendor: 'personio', event: 'absence-period.updated.timerange', target: absence },
    { vendor: 'personio', event: 'absence-period.deleted', target: absence },
    { vendor: 'personio', event: 'person.created', target: person },
    { vendor: 'personio', event: 'person.updated', target: person },
  ],
  sweeps: [
    { scope: 'all', everyMinutes: 180 },
    { scope: 'early', everyMinutes: 15, onRequest: { setting: 'syncEveryMinutes', instead: 'all' } },
    { scope: 'reconcile', everyMinutes: 1440 },
  ],
  chainsTo: [],
  // Reading everything of a large company takes minutes at the pace Personio allows.
  worker: { timeoutSeconds: 600, memoryMegabytes: 512, maxConcurrency: 5 },
  callsPerRecord: 2,
  filters: ['ids', 'since', 'person'],
  replicaLagSeconds: 1,
  reasons: absenceReasons,
  harm:
    'Absences do not reach HQ, so people are planned and paid as if they were at work. ' +
    '"ops approve" lets a stopped deletion go.',
};
