import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { entryTitle, entryWords } from '../../../shared/vendors/awork/times/show-entry.ts';
import { aworkVendor } from '../../../shared/vendors/awork/vendor.ts';
import { hqVendor } from '../../../shared/vendors/hq/vendor.ts';
import { timeReasons } from './reasons.ts';
import { timeStepWords } from './step-words.ts';
import { listName, valueWords } from './value-words.ts';

const time = { target: { entity: 'time', id: 'record' }, isVersioned: true } as const;
const phase = { entity: 'phase', id: 'record' } as const;
/** A new or changed person may be whom entries wait for. */
const waiting = { entity: '*', id: { scope: 'waiting' } } as const;

export const aworkHqTimes: DirectionDefinition = {
  id: 'awork-hq-times',
  connector: 'hq-awork',
  source: aworkVendor,
  target: hqVendor,
  entities: ['time', 'phase', 'task'],
  hooks: [
    { vendor: 'awork', event: 'timetracking_added', ...time },
    { vendor: 'awork', event: 'timetracking_updated', ...time },
    { vendor: 'awork', event: 'timetracking_type_changed', ...time },
    { vendor: 'awork', event: 'timetracking_deleted', ...time },
    { vendor: 'awork', event: 'tasklist_updated', target: phase },
    { vendor: 'awork', event: 'user_added', target: waiting },
    { vendor: 'awork', event: 'user_updated', target: waiting },
  ],
  sweeps: [
    { scope: 'changed', everyMinutes: 10, isToldByHooks: true },
    { scope: 'waiting', everyMinutes: 15 },
    { scope: 'all', everyMinutes: 1440 },
    { scope: 'plan', everyMinutes: 1440 },
    { scope: 'reconcile', everyMinutes: 1440 },
  ],
  chainsTo: ['hq-awork-projects'],
  worker: { timeoutSeconds: 60, memoryMegabytes: 512, maxConcurrency: 20 },
  callsPerRecord: 1,
  filters: ['ids', 'since', 'until', 'person', 'project'],
  replicaLagSeconds: 1,
  entityWords: {
    time: { en: 'time entry', de: 'Zeiteintrag', no: 'timeføring' },
    phase: { en: 'list', de: 'Liste', no: 'liste' },
    task: { en: 'task', de: 'Aufgabe', no: 'oppgave' },
  },
  fieldWords: [...Object.values(valueWords), entryWords.billable, listName],
  titledBy: { time: entryTitle, phase: [listName.en], task: [] },
  stepWords: timeStepWords,
  reasons: timeReasons,
  harm: 'Hours booked in awork are missing in HQ and may not be invoiced.',
};
