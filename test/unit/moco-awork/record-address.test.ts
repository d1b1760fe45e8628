import { expect, test } from '@jest/globals';
import { parseMocoAworkAddress } from '../../../functions/moco-awork/record-address.ts';

const guid = '0f8fad5b-d9cb-469f-a165-70867728950e';

test.each([
  ['123', { kind: 'moco-number', id: '123' }],
  [guid.toUpperCase(), { kind: 'awork-id', id: guid }],
  ['https://x.mocoapp.com/projects/123', { kind: 'moco-project', id: '123' }],
  ['https://x.mocoapp.com/projects/123/edit?tab=1', { kind: 'moco-project', id: '123' }],
  ['https://x.mocoapp.com/activities/9', { kind: 'moco-activity', id: '9' }],
  [`https://ws.awork.com/projects/${guid}/details`, { kind: 'awork-project', idOrKey: guid }],
  ['https://ws.awork.com/projects/REL', { kind: 'awork-project', idOrKey: 'REL' }],
  [`https://ws.awork.com/tasks/${guid}/details`, { kind: 'awork-task', idOrKey: guid }],
  [`https://ws.awork.com/projects/REL/tasks/${guid}`, { kind: 'awork-task', idOrKey: guid }],
  ['https://ws.awork.com/tasks/rel-12/details', { kind: 'awork-task', idOrKey: 'REL-12' }],
  ['https://evil.example/projects/123', { kind: 'foreign' }],
  ['https://mocoapp.com.evil.example/projects/123', { kind: 'foreign' }],
  ['https://x.mocoapp.com/companies/5', { kind: 'moco-customer', id: '5' }],
  ['https://nord.awork.com/projects/%E0%A4%A', { kind: 'foreign' }],
  ['Relaunch', { kind: 'text' }],
  ['P26014 Relaunch', { kind: 'text' }],
  ['jonas@example.org', { kind: 'text' }],
])('%s is read as %j', (text, address) => {
  expect(parseMocoAworkAddress(text)).toEqual(address);
});
