import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { connectors, definitions } from '../../../functions/registry.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { defineReasons } from '../../../shared/reason.ts';
import type { ConnectorId } from '../../../shared/vendor.ts';
import { vendors } from '../../../shared/vendor.ts';
import { languages } from '../../../shared/wording.ts';
import { missingOf, unreachedCommonReasons } from './missing-of.ts';

test.each(definitions.map((definition) => [definition.id, definition] as const))(
  '%s has all that a direction must have',
  (_id, definition) => {
    expect(missingOf(definition)).toEqual([]);
  },
);

test('a direction that is nothing but code is told everything it lacks', () => {
  const [real] = definitions;
  if (!real) throw new Error('there is a direction');
  // Said nowhere in one piece: a test that says a code reaches it.
  const unsaid = ['toy', 'broken'].join('-');
  const reasons = defineReasons({ [unsaid]: { kind: 'park', en: 'Broken.', de: 'Kaputt.', no: 'Ødelagt.' } });
  const source = { ...real.source, id: 'toy' } as unknown as DirectionDefinition['source'];
  const connector = 'toy-connector' as ConnectorId;
  const toy: DirectionDefinition = { ...real, id: 'toy-direction', connector, source, reasons };
  expect(missingOf(toy)).toEqual([
    'its README',
    'tests in test/unit/toy-connector/toy-direction',
    'its features in docs/FEATURES.md, under a heading with `toy-direction`',
    'a world of toy-connector in test/simulation/worlds.ts',
    'a simulator of toy in test/vendors/simulators.ts',
    `a test that reaches the reason ${unsaid}`,
  ]);
});

test('every reason that any direction can meet is reached by a test', () => {
  expect(unreachedCommonReasons()).toEqual([]);
});

const fields = definitions.flatMap(({ id, fieldWords }) =>
  fieldWords.map((word) => [id, word.en, word] as const),
);
/** Called so in every language. */
const names = new Set(['KID']);

test.each(fields)('%s: the field "%s" and its values have words in every language', (_id, name, word) => {
  for (const wording of [word, ...Object.values(word.values ?? {})])
    for (const language of languages) expect(wording[language]).toMatch(/\S/);
  expect(word.de === name).toBe(names.has(name));
});

test.each(definitions.map((definition) => [definition.id, definition] as const))(
  '%s has words for what it compares, each under its own English name',
  (_id, { fieldWords }) => {
    const english = fieldWords.map(({ en }) => en);
    expect(english).not.toEqual([]);
    expect(english).toEqual([...new Set(english)]);
  },
);

test.each(connectors.map((connector) => [connector.id, connector] as const))(
  'the directions of %s go between its vendors, and say that they belong to it',
  (id, { directions, vendors: own }) => {
    for (const { definition } of directions) {
      expect(definition.connector).toBe(id);
      expect(own).toContain(definition.source);
      expect(own).toContain(definition.target);
    }
  },
);

test('ops and infra know no vendor and no connector by name, outside the demo and its live page', () => {
  const names = new RegExp(`\\b(${[...vendors, ...connectors.map(({ id }) => id)].join('|')})\\b`, 'gi');
  const root = new URL('../../../', import.meta.url).pathname;
  const isDemo = (file: string) => /^local\/(demo|live)\//.test(file);
  const files = ['functions/ops', 'infra'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !isDemo(file))
      .map((file) => `${folder}/${file}`),
  );
  // A moment in time is no vendor; the vendor has a capital or stands in quotes.
  const codeOf = (file: string) =>
    readFileSync(`${root}${file}`, 'utf8').replace(/(?<!['\"`])\bmoments?\b(?!['\"`-])/g, '');
  expect(files.length).toBeGreaterThan(50);
  expect(
    files.flatMap((file) => (codeOf(file).match(names) ?? []).map((name) => `${file}: ${name}`)),
  ).toEqual([]);
});
