import { checkSimulator } from './check-simulator.ts';
import { powerOfficeExceptions } from './poweroffice/exceptions.ts';
import { powerOfficeJourney } from './poweroffice/journey.ts';

checkSimulator({
  vendor: 'PowerOffice Go',
  documents: [
    { file: 'poweroffice.authentication-demo.openapi.json', basePath: '/OAuth', presence: 'listed' },
    {
      file: 'poweroffice.moment-subset.openapi.json',
      basePath: '/v2',
      presence: 'listed',
      selectedBy: 'Fields',
    },
  ],
  exceptions: powerOfficeExceptions,
  journey: () => powerOfficeJourney(),
});
