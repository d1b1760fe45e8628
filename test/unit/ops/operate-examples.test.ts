import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { checkFile } from '../../../functions/ops/connections/check-file.ts';
import { exampleOf } from '../../../functions/ops/connections/what-belongs.ts';
import { connectors } from '../../../functions/registry.ts';
import { parseJson } from '../../../shared/parse-json.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const guide = read('docs/OPERATE.md');
const inGuide = [...guide.matchAll(/```json\n([^]*?)```/g)].map(([, text = '']): [string, unknown] => [
  `of the guide: ${text.slice(0, 60)}`,
  parseJson(text),
]);
const files = readdirSync(new URL('../../../docs/connections', import.meta.url));
const inFiles = files.map((name): [string, unknown] => [name, parseJson(read(`docs/connections/${name}`))]);

test.each([...inFiles, ...inGuide])('O1 the example %s is taken as it is', (_name, example) => {
  const check = checkFile(example, { connectors, allowedBaseUrls: [] });
  expect(check.ok ? [] : check.problems).toEqual([]);
});

test.each(connectors.map(({ id }) => id))('O1 %s has an example, which the guide names', (id) => {
  const example = parseJson(read(exampleOf(id)));
  expect(example).toMatchObject([{ connector: id, notify: { language: expect.any(String) } }]);
  expect(guide).toContain(exampleOf(id).replace('docs/', ''));
});
