import { expect, test } from '@jest/globals';
import { checkSimulator } from './check-simulator.ts';
import { createCheckValue } from './check-value.ts';
import { missingDocuments, readDocument } from './documents.ts';
import { personioExceptions } from './personio/exceptions.ts';
import { personioJourney } from './personio/journey.ts';

checkSimulator({
  vendor: 'Personio (first generation)',
  documents: [
    { file: 'personio-v1-auth.yaml', basePath: '/v1', presence: 'required' },
    { file: 'personio-v1-personnel-data.yaml', basePath: '/v1', presence: 'required' },
  ],
  exceptions: personioExceptions,
  journey: () => personioJourney('v1'),
});

/** Of the second generation only the parts common to all answers are published. */
const common = 'personio-v2-common-components.json';
const reason = missingDocuments([common]);
const run = reason === undefined ? test : test.skip;
const suffix = reason === undefined ? '' : ` (skipped: ${reason})`;

run(`refusals and links of Personio’s second generation are the documented ones${suffix}`, async () => {
  const reading = { direction: 'answer', presence: 'required' } as const;
  const check = createCheckValue(readDocument(common));
  const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const { exchanges } = await personioJourney('v2');
  const second = exchanges.filter(({ path }) => path.startsWith('/v2/'));
  const refusals = second.filter(({ status }) => status >= 400).map(({ answer }) => answer);
  const links = second.map(({ answer }) => (answer as { _meta?: object } | undefined)?._meta);
  expect(refusals).not.toEqual([]);
  expect(refusals.flatMap((refusal) => check(refusal, schema('ErrorResponse'), reading))).toEqual([]);
  const shown = links.filter((each) => each !== undefined);
  expect(shown).not.toEqual([]);
  expect(shown.flatMap((each) => check(each, schema('MetaObject'), reading))).toEqual([]);
});

test('every call of our Personio client (second generation) is checked, and it knows every field', async () => {
  const { unused, drift } = await personioJourney('v2');
  expect({ unused, drift }).toEqual({ unused: [], drift: [] });
});
