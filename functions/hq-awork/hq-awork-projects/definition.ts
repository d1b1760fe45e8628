import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { fieldWords, projectTitle } from '../../../shared/vendors/awork/projects/field-words.ts';
import { aworkVendor } from '../../../shared/vendors/awork/vendor.ts';
import { hqVendor } from '../../../shared/vendors/hq/vendor.ts';
import { quoteWords } from './quotes/quote-words.ts';
import { quoteStepWords } from './quotes/step-words.ts';
import { QUOTES_SCOPE } from './quotes/quotes-scope.ts';
import { projectReasons } from './reasons.ts';
import { projectStepWords } from './step-words.ts';

/** A new client in awork may be the one that projects lack. */
const withoutClient = { entity: '*', id: { scope: 'clients' } } as const;

export const hqAworkProjects: DirectionDefinition = {
  id: 'hq-awork-projects',
  connector: 'hq-awork',
  source: hqVendor,
  target: aworkVendor,
  entities: ['project', 'quote'],
  hooks: [
    { vendor: 'awork', event: 'company_added', target: withoutClient },
    { vendor: 'awork', event: 'company_updated', target: withoutClient },
  ],
  sweeps: [
    { scope: 'changed', everyMinutes: 1 },
    { scope: 'all', everyMinutes: 60 },
    { scope: QUOTES_SCOPE, everyMinutes: 10 },
    { scope: 'clients', everyMinutes: 1440 },
    { scope: 'reconcile', everyMinutes: 1440 },
  ],
  chainsTo: ['awork-hq-times'],
  worker: { timeoutSeconds: 120, memoryMegabytes: 512, maxConcurrency: 10 },
  callsPerRecord: 4,
  filters: ['ids', 'since'],
  replicaLagSeconds: 1,
  entityWords: {
    project: { en: 'project', de: 'Projekt', no: 'prosjekt' },
    quote: { en: 'quote', de: 'Angebot', no: 'tilbud' },
  },
  fieldWords: [...Object.values(fieldWords), ...Object.values(quoteWords)],
  titledBy: { project: projectTitle, quote: [quoteWords.number.en, quoteWords.subject.en] },
  stepWords: { ...projectStepWords, ...quoteStepWords },
  reasons: projectReasons,
  harm: 'HQ projects do not reach awork, so people cannot book time on them.',
};
