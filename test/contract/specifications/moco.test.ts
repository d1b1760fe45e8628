import { checkSimulator } from './check-simulator.ts';
import { mocoExceptions } from './moco/exceptions.ts';
import { mocoJourney } from './moco/journey.ts';

checkSimulator({
  vendor: 'MOCO',
  documents: [{ file: 'moco.json', basePath: '/api/v1', presence: 'listed' }],
  exceptions: mocoExceptions,
  journey: () => mocoJourney(),
});
