import { expect, test } from '@jest/globals';
import { parseHqAworkAddress } from '../../../functions/hq-awork/record-address.ts';

const guid = '0f8fad5b-d9cb-469f-a165-70867728950e';

test.each([
  ['9011', { kind: 'hq-number', id: '9011' }],
  [' 9011 ', { kind: 'hq-number', id: '9011' }],
  ['12345678901', { kind: 'text' }],
  [guid.toUpperCase(), { kind: 'awork-id', id: guid }],
  ['https://nord.hqlabs.de/Projects/Details/9011', { kind: 'hq-page', ids: ['9011'] }],
  ['https://nord.hqlabs.de/12/x?project=9011#/task/9012', { kind: 'hq-page', ids: ['9012', '9011', '12'] }],
  ['https://api.hellohq.io/v1/Projects(9011)', { kind: 'hq-page', ids: ['9011'] }],
  ['https://nord.hqlabs.de/', { kind: 'hq-page', ids: [] }],
  [`https://ws.awork.com/projects/${guid}/details`, { kind: 'awork-project', idOrKey: guid }],
  ['https://ws.awork.com/projects/REL', { kind: 'awork-project', idOrKey: 'REL' }],
  ['https://ws.awork.io/tasks/rel-12/details', { kind: 'awork-task', idOrKey: 'REL-12' }],
  [`https://ws.awork.com/projects/REL/tasks/${guid}`, { kind: 'awork-task', idOrKey: guid }],
  ['https://nord.awork.com/projects/%E0%A4%A', { kind: 'foreign' }],
  ['https://nord.awork.com/dashboard', { kind: 'foreign' }],
  ['https://hqlabs.de.evil.example/projects/1', { kind: 'foreign' }],
  ['https://evil.example/projects/1', { kind: 'foreign' }],
  ['P-1001 Relaunch', { kind: 'text' }],
  ['anna@nord.example', { kind: 'text' }],
  ['mailto:anna@nord.example', { kind: 'text' }],
])('%s is read as %j', (text, address) => {
  expect(parseHqAworkAddress(text)).toEqual(address);
});
