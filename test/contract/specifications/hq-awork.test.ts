import { expect, test } from '@jest/globals';
import { missingDocuments, readDocument } from './documents.ts';
import type { Exchange } from './exchanges.ts';
import { hqProjectJourney } from './hq/project-journey.ts';
import { hqAworkExchanges } from './hq-awork/exchanges.ts';
import { findOperation } from './operation.ts';

/** So that nothing is held against the documents in name only. */
const asked = {
  both: [
    ...['GET /v1/Projects', 'GET /v1/Projects(#)', 'GET /v1/CustomFieldDefinitions'],
    ...['PUT /v1/Projects(#)/CustomFields(#)', 'GET /v1/ConfigSystemEvents/do.GetDeleted()', 'GET /v1/Me'],
    ...[
      'GET /v1/ProjectTasks',
      'GET /v1/ProjectTasks(#)',
      'POST /v1/ProjectTasks',
      'PUT /v1/ProjectTasks(#)',
    ],
    ...['GET /v1/TaskTypes', 'GET /v1/UserReportings', 'GET /v1/UserReportings(#)'],
    ...['POST /v1/Projects(#)/do.CreateReporting', 'GET /v1/Users(#)/Reportings(#)'],
    ...['PUT /v1/Users(#)/Reportings(#)', 'DELETE /v1/Users(#)/Reportings(#)'],
    ...['POST /api/v1/projects', 'PUT /api/v1/projects/#', 'POST /api/v1/projects/batch/setdates'],
    ...['POST /api/v1/projects/batch/setclient', 'GET /api/v1/companies', 'GET /api/v1/timeentries/#'],
    ...['POST /api/v1/projects/#/tasklists', 'GET /api/v1/projects/#/tasklists', 'POST /api/v1/tasks'],
    ...['GET /api/v1/tasks/#', 'GET /api/v1/timeentries', 'POST /api/v1/webhooks', 'PUT /api/v1/webhooks/#'],
  ],
  v1: ['GET /v1/Users', 'GET /v1/Quotations', 'GET /v1/Quotations(#)', 'GET /v1/Quotations(#)/Positions'],
  v2: ['GET /v2/Users', 'GET /v2/Documents', 'GET /v2/Documents/#', 'GET /v2/Documents/#/DocumentPositions'],
};

const ids = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\b\d+\b/g;
const nameOf = ({ method, path }: Exchange) => `${method} ${path.replace(ids, '#')}`;

test.each(['v1', 'v2'] as const)(
  'hq-awork with quotes in %s asks for everything that is held against the documents',
  async (quotes) => {
    const names = new Set((await hqAworkExchanges(quotes, '/')).map(nameOf));
    expect([...asked.both, ...asked[quotes]].filter((name) => !names.has(name))).toEqual([]);
  },
);

/** The newer document of version 1 leaves out what a query may hold. */
const older = 'hq.v1.query-options-2021.json';
const reason = missingDocuments([older]);
const run = reason === undefined ? test : test.skip;
const suffix = reason === undefined ? '' : ` (skipped: ${reason})`;

/** The text of the newer one names it. */
const inWords = ['GET /v1/Users includedeactivated'];

run(`queries of HQ’s version 1 hold nothing but what its older document allows there${suffix}`, async () => {
  const document = readDocument(older);
  const { exchanges: byTheClient } = await hqProjectJourney('v1');
  const exchanges = [...byTheClient, ...(await hqAworkExchanges('v1', '/v1/'))];
  const further = exchanges.flatMap((exchange) => {
    const operation = findOperation(document, exchange.method, exchange.path);
    if (!operation) return [];
    return [...exchange.query.keys()]
      .filter((name) => !operation.parameters.includes(name))
      .map((name) => `${operation.name} ${name}`);
  });
  expect([...new Set(further)]).toEqual(inWords);
});
