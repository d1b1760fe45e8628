import { checkSimulator } from './check-simulator.ts';
import { hqExceptionsV1, hqExceptionsV2 } from './hq/exceptions.ts';
import { hqJourney } from './hq/journey.ts';
import { projectExceptionsV1, projectExceptionsV2 } from './hq/project-exceptions.ts';
import { hqProjectJourney } from './hq/project-journey.ts';
import { hqAworkExchanges } from './hq-awork/exchanges.ts';
import { together } from './journey.ts';

checkSimulator({
  vendor: 'HQ (version 1)',
  documents: [
    { file: 'hq.v1.swagger-subset.json', basePath: '', presence: 'plain', unwrap: withoutEnvelope },
  ],
  exceptions: [...hqExceptionsV1, ...projectExceptionsV1],
  journey: () => together(hqJourney('v1'), hqProjectJourney('v1')),
  also: () => hqAworkExchanges('v1', '/v1/'),
});

checkSimulator({
  vendor: 'HQ (version 2)',
  documents: [{ file: 'hq.v2.openapi.json', basePath: '', presence: 'listed' }],
  exceptions: [...hqExceptionsV2, ...projectExceptionsV2],
  journey: () => together(hqJourney('v2'), hqProjectJourney('v2')),
  also: () => hqAworkExchanges('v2', '/v2/'),
});

/** The guide: version 1 is OData, whose lists lie under `value` beside their context. */
function withoutEnvelope(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('@odata.context' in answer)) return answer;
  return 'value' in answer ? answer.value : answer;
}
