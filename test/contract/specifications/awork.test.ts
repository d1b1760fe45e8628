import { aworkExceptions } from './awork/exceptions.ts';
import { aworkJourney } from './awork/journey.ts';
import { checkSimulator } from './check-simulator.ts';

checkSimulator({
  vendor: 'awork',
  documents: [
    { file: 'awork-v2.json', basePath: '/api/v2', presence: 'listed' },
    { file: 'awork.json', basePath: '/api/v1', presence: 'listed' },
  ],
  exceptions: aworkExceptions,
  journey: () => aworkJourney(),
});
