import { announcedEntities } from './awork/announcements.ts';
import { aworkExceptions } from './awork/exceptions.ts';
import { aworkJourney } from './awork/journey.ts';
import { checkSimulator } from './check-simulator.ts';
import { hqAworkExchanges } from './hq-awork/exchanges.ts';

checkSimulator({
  vendor: 'awork',
  documents: [
    { file: 'awork-v2.json', basePath: '/api/v2', presence: 'listed' },
    { file: 'awork.json', basePath: '/api/v1', presence: 'listed' },
  ],
  exceptions: aworkExceptions,
  journey: () => aworkJourney(),
  also: async () => [
    ...(await announcedEntities()),
    ...(await hqAworkExchanges('v1', '/api/')),
    ...(await hqAworkExchanges('v2', '/api/')),
  ],
});
