import { expect, test } from '@jest/globals';
import { checkFile } from '../../../functions/ops/connections/check-file.ts';
import { connectionFileSchema } from '../../../functions/ops/connections/schema.ts';
import { connectors } from '../../../functions/registry.ts';
import { exampleEntry } from './ops-harness.ts';

const known = { connectors, allowedBaseUrls: ['http://127.0.0.1:4000'] };
const problemsOf = (content: unknown) => {
  const check = checkFile(content, known);
  return check.ok ? [] : check.problems;
};

test('a file in order comes back with the defaults of its connector', () => {
  const check = checkFile([exampleEntry()], known);
  expect(check).toMatchObject({ ok: true, entries: [{ settings: { taskList: 'MOCO' } }] });
});

test('an entry without a known connector still tells its other problems', () => {
  const vendors = { moco: { baseUrl: 'http://169.254.169.254/' } };
  expect(
    problemsOf([
      { id: 'N', vendors },
      { id: 'nord', connector: 'x', notify: { email: 'x' } },
    ]),
  ).toEqual([
    expect.stringMatching(/^\[0\]\.connector: say which/),
    expect.stringMatching(/^\[0\]\.id: use 2 to 41/),
    expect.stringMatching(/^\[0\]\.vendors\.moco\.baseUrl: http:\/\/169/),
    expect.stringMatching(/^\[1\]\.connector: there is no "x"/),
    expect.stringMatching(/^\[1\]\.notify\.email: /),
    expect.stringMatching(/^\[1\]\.notify\.language: /),
  ]);
});

test('every problem of a file is named at once with its path', () => {
  const problems = problemsOf([
    exampleEntry({
      settings: { startDate: '31.1.2026', syncFeld: 'x' },
      vendors: {
        moco: { baseUrl: 'https://moco.evil.example/api/v1' },
        awork: { apiKey: 'k', baseUrl: 'http://api.awork.com/api/v1' },
      },
      notify: { email: 'nobody', language: 'fr' },
    }),
    exampleEntry({ connector: 'moco-trello' }),
    exampleEntry(),
    { id: 'x' },
  ]);
  const paths = problems.map((problem) => problem.slice(0, problem.indexOf(': ')));
  expect(paths.toSorted()).toEqual([
    '[0].notify.email',
    '[0].notify.language',
    '[0].settings',
    '[0].settings.startDate',
    '[0].vendors.awork.baseUrl',
    '[0].vendors.moco.apiKey',
    '[0].vendors.moco.baseUrl',
    '[1].connector',
    '[1].id',
    '[2].id',
    '[3].connector',
    '[3].id',
  ]);
});

test.each([
  ['https://nordagentur.mocoapp.com/api/v1', true],
  ['http://127.0.0.1:4000/api/v1', true],
  ['http://127.0.0.1:4001/api/v1', false],
  ['https://mocoapp.com.evil.example/api/v1', false],
  ['https://user:pass@nordagentur.mocoapp.com/api/v1', false],
])('the MOCO address %s is taken: %s', (baseUrl, taken) => {
  const { awork } = exampleEntry().vendors;
  const problems = problemsOf([exampleEntry({ vendors: { moco: { baseUrl, apiKey: 'k' }, awork } })]);
  expect(problems).toHaveLength(taken ? 0 : 1);
});

test('a file that is no array, and a vendor of another connector, are refused', () => {
  const { moco, awork } = exampleEntry().vendors;
  expect(problemsOf({})).toHaveLength(1);
  expect(problemsOf([exampleEntry({ vendors: { moco, awork, hq: { apiKey: 'k' } } })])).toEqual([
    expect.stringMatching(/^\[0\]\.vendors: .*hq/),
  ]);
});

test('the schema of a connection file asks for credentials and lets settings out', () => {
  const { data } = connectionFileSchema('moco-awork', known);
  expect(data).toMatchObject({
    items: {
      required: ['id', 'connector', 'vendors'],
      properties: { vendors: { required: ['moco', 'awork'] } },
    },
  });
});

interface JsonSchema {
  properties?: Record<string, JsonSchema & { description?: string }>;
}

/** Paths of all that a person may write into a file of connections, with what is said of it. */
function describedProperties(schema: unknown, at = ''): [string, string | undefined][] {
  if (Array.isArray(schema)) return schema.flatMap((each) => describedProperties(each, at));
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, ...rest } = schema as JsonSchema;
  return [
    ...Object.entries(properties).flatMap(([name, property]): [string, string | undefined][] => [
      [`${at}.${name}`, property.description],
      ...describedProperties(property, `${at}.${name}`),
    ]),
    ...Object.values(rest).flatMap((each) => describedProperties(each, at)),
  ];
}

test.each(connectors.map(({ id }) => id))('O1 the schema of %s says of each property what it is', (id) => {
  const properties = describedProperties(connectionFileSchema(id, known).data);
  expect(properties.length).toBeGreaterThan(20);
  expect(properties.filter(([, description]) => !description)).toEqual([]);
});
