import { expect, test } from '@jest/globals';
import type { ApiDocument } from './documents.ts';
import { unexplained } from './exception.ts';
import type { Exchange } from './exchanges.ts';
import { type DocumentUse, findingsIn } from './findings.ts';

const text = { type: 'string' };
const schemas = {
  Person: {
    required: ['id'],
    properties: {
      id: { type: 'integer' },
      name: { ...text, nullable: true },
      hired: { ...text, format: 'date' },
      role: { $ref: '#/components/schemas/Role' },
      secret: { ...text, writeOnly: true },
    },
  },
  Role: { properties: { title: text } },
  Leader: {
    allOf: [{ $ref: '#/components/schemas/Person' }, { properties: { team: text } }],
  },
};
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const person = { $ref: '#/components/schemas/Person' };
const document: ApiDocument = {
  openapi: '3.0.3',
  paths: {
    '/people': {
      get: { responses: { 200: json({ type: 'array', items: person }) } },
      post: { requestBody: json(person), responses: { 201: { description: 'made' } } },
    },
    '/people/{id}': { get: { responses: { 200: json(person) } } },
    '/people/leader': { get: { responses: { 200: json({ $ref: '#/components/schemas/Leader' }) } } },
    '/example': { get: { responses: { 200: { content: { 'application/json': { example: { a: 1 } } } } } } },
  },
  components: { schemas },
};

const whole = { id: 1, name: 'Anna', hired: '2026-03-01', role: { title: 'Lead' } };
const listed: DocumentUse = { basePath: '/v1', presence: 'listed', selectedBy: 'fields' };

function problemsOf(exchange: Partial<Exchange>, use: DocumentUse = listed): string[] {
  const asked = { method: 'GET', path: '/v1/people/1', query: new URLSearchParams(), request: undefined };
  const findings = findingsIn(
    [{ ...asked, status: 200, answer: whole, ...exchange }],
    [{ document, ...use }],
  );
  return unexplained(findings, []);
}

test.each<[string, Partial<Exchange>, string[]]>([
  ['an answer as documented', {}, []],
  ['null where the document allows it', { answer: { ...whole, name: null } }, []],
  ['null elsewhere', { answer: { ...whole, hired: null } }, ['GET /people/{id} /hired must be string']],
  ['null for a reference', { answer: { ...whole, role: null } }, ['GET /people/{id} /role must be object']],
  ['another type', { answer: { ...whole, id: 'a' } }, ['GET /people/{id} /id must be integer']],
  [
    'a date that is none',
    { answer: { ...whole, hired: '1.3.2026' } },
    ['GET /people/{id} /hired must match format "date"'],
  ],
  [
    'an invented field',
    { answer: { ...whole, role: { title: 'Lead', level: 1 } } },
    ['GET /people/{id} /role/level is not in the document'],
  ],
  [
    'fields that are missing',
    { answer: { role: {} } },
    [
      'GET /people/{id} /id is missing',
      'GET /people/{id} /name is missing',
      'GET /people/{id} /hired is missing',
      'GET /people/{id} /role/title is missing',
    ],
  ],
  ['fields that were not asked for', { query: new URLSearchParams('fields=id'), answer: { id: 1 } }, []],
  [
    'wrong rows of a list, each kind once',
    { path: '/v1/people', answer: [whole, { ...whole, id: null }, { ...whole, id: null }] },
    ['GET /people /*/id must be integer'],
  ],
  [
    'the fields of all parts of a composed record, and no others',
    { path: '/v1/people/leader', answer: { ...whole, team: 'A', size: 2 } },
    ['GET /people/leader /size is not in the document'],
  ],
  [
    'an answer that the document shows by example only',
    { path: '/v1/example', answer: { b: 2 } },
    ['GET /example /a is missing', 'GET /example /b is not in the document'],
  ],
  ['an undocumented status', { status: 404 }, ['GET /people/{id}  404 is not in the document']],
  ['an undocumented call', { path: '/v1/teams/12' }, ['GET /v1/teams/{id}  is not in the document']],
  [
    'a body in place of none, and a wrong request',
    { method: 'POST', path: '/v1/people', status: 201, request: { name: 1, secret: 's' } },
    [
      'POST /people  201 has no body in the document',
      'POST /people request/id is missing',
      'POST /people request/name must be string',
    ],
  ],
])('%s', (_, exchange, expected) => {
  expect(problemsOf(exchange)).toEqual(expected);
});

test('where only required fields count, others may be missing', () => {
  expect(problemsOf({ answer: { id: 1 } }, { ...listed, presence: 'required' })).toEqual([]);
});

test('an exception explains its difference only, and one that explains nothing is told', () => {
  const findings = [{ operation: 'GET /people', pointer: '/*/role', problem: 'must be object' }];
  const because = 'seen';
  const everywhere = { operation: 'every operation', pointer: '**/role', because };
  expect(unexplained(findings, [everywhere])).toEqual([]);
  expect(unexplained(findings, [{ operation: 'GET /people', pointer: '/role', because }])).toEqual([
    'GET /people /*/role must be object',
    'GET /people /role is an exception that is not needed',
  ]);
});
