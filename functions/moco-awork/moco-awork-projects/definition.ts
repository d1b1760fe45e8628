import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { aworkVendor } from '../../../shared/vendors/awork/vendor.ts';
import { projectTitle } from '../../../shared/vendors/awork/projects/field-words.ts';
import { mocoVendor } from '../../../shared/vendors/moco/vendor.ts';
import { projectWords } from './changed-words.ts';
import { projectReasons } from './reasons.ts';
import { projectStepWords } from './step-words.ts';

const project = { entity: 'project', id: 'record' } as const;
/** MOCO's webhooks of tasks, contracts and customers do not say which project they belong to, so all linked ones are compared. */
const linkedProjects = { entity: '*', id: { scope: 'linked' } } as const;

export const mocoAworkProjects: DirectionDefinition = {
  id: 'moco-awork-projects',
  connector: 'moco-awork',
  source: mocoVendor,
  target: aworkVendor,
  entities: ['project'],
  hooks: [
    { vendor: 'moco', event: 'Project create', target: project },
    { vendor: 'moco', event: 'Project update', target: project },
    { vendor: 'moco', event: 'Project delete', target: project },
    { vendor: 'moco', event: 'Task create', target: linkedProjects },
    { vendor: 'moco', event: 'Task update', target: linkedProjects },
    { vendor: 'moco', event: 'Task delete', target: linkedProjects },
    { vendor: 'moco', event: 'Company update', target: linkedProjects },
    { vendor: 'moco', event: 'Contract create', target: linkedProjects },
    { vendor: 'moco', event: 'Contract update', target: linkedProjects },
    { vendor: 'moco', event: 'Contract delete', target: linkedProjects },
  ],
  sweeps: [
    { scope: 'changed', everyMinutes: 10, isToldByHooks: true },
    { scope: 'linked', everyMinutes: 60 },
    { scope: 'reconcile', everyMinutes: 1440 },
  ],
  chainsTo: ['awork-moco-times'],
  worker: { timeoutSeconds: 120, memoryMegabytes: 512, maxConcurrency: 10 },
  callsPerRecord: 4,
  filters: ['ids', 'since'],
  replicaLagSeconds: 1,
  entityWords: { project: { en: 'project', de: 'Projekt', no: 'prosjekt' } },
  fieldWords: projectWords,
  titledBy: { project: projectTitle },
  stepWords: projectStepWords,
  reasons: projectReasons,
  harm: 'MOCO projects do not reach awork, so people cannot book time on them.',
};
