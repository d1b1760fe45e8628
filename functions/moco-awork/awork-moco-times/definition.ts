import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { entryTitle, entryWords } from '../../../shared/vendors/awork/times/show-entry.ts';
import { aworkVendor } from '../../../shared/vendors/awork/vendor.ts';
import { mocoVendor } from '../../../shared/vendors/moco/vendor.ts';
import { timeReasons } from './reasons.ts';
import { timeStepWords } from './step-words.ts';
import { valueWords } from './value-words.ts';

const time = { target: { entity: 'time', id: 'record' }, isVersioned: true } as const;
/** A new or renamed person, or a new assignment, may be what entries wait for. */
const waiting = { entity: '*', id: { scope: 'waiting' } } as const;

export const aworkMocoTimes: DirectionDefinition = {
  id: 'awork-moco-times',
  connector: 'moco-awork',
  source: aworkVendor,
  target: mocoVendor,
  entities: ['time'],
  hooks: [
    { vendor: 'awork', event: 'timetracking_added', ...time },
    { vendor: 'awork', event: 'timetracking_updated', ...time },
    { vendor: 'awork', event: 'timetracking_type_changed', ...time },
    { vendor: 'awork', event: 'timetracking_deleted', ...time },
    { vendor: 'awork', event: 'user_added', target: waiting },
    { vendor: 'awork', event: 'user_updated', target: waiting },
    { vendor: 'moco', event: 'User create', target: waiting },
    { vendor: 'moco', event: 'User update', target: waiting },
    { vendor: 'moco', event: 'Contract create', target: waiting },
    { vendor: 'moco', event: 'Contract update', target: waiting },
  ],
  sweeps: [
    { scope: 'changed', everyMinutes: 10, isToldByHooks: true },
    { scope: 'waiting', everyMinutes: 15 },
    { scope: 'all', everyMinutes: 1440 },
    { scope: 'reconcile', everyMinutes: 1440 },
  ],
  chainsTo: [],
  worker: { timeoutSeconds: 60, memoryMegabytes: 512, maxConcurrency: 20 },
  callsPerRecord: 1,
  filters: ['ids', 'since', 'until', 'person', 'project'],
  replicaLagSeconds: 1,
  entityWords: { time: { en: 'time entry', de: 'Zeiteintrag', no: 'timeføring' } },
  fieldWords: [...Object.values(valueWords), entryWords.task],
  titledBy: { time: entryTitle },
  stepWords: timeStepWords,
  reasons: timeReasons,
  harm: 'Hours booked in awork are missing in MOCO and may not be invoiced.',
};
