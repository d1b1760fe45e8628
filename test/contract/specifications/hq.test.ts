import { checkSimulator } from './check-simulator.ts';
import { hqExceptionsV1, hqExceptionsV2 } from './hq/exceptions.ts';
import { hqJourney } from './hq/journey.ts';

checkSimulator({
  vendor: 'HQ (version 1)',
  documents: [
    { file: 'hq.v1.swagger-subset.json', basePath: '', presence: 'plain', unwrap: withoutEnvelope },
  ],
  exceptions: hqExceptionsV1,
  journey: () => hqJourney('v1'),
});

checkSimulator({
  vendor: 'HQ (version 2)',
  documents: [{ file: 'hq.v2.openapi.json', basePath: '', presence: 'listed' }],
  exceptions: hqExceptionsV2,
  journey: () => hqJourney('v2'),
});

/** The guide: version 1 is OData, whose lists lie under `value` beside their context. */
function withoutEnvelope(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('@odata.context' in answer)) return answer;
  return 'value' in answer ? answer.value : answer;
}
