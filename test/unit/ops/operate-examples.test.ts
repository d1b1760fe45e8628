import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { checkFile } from '../../../functions/ops/connections/check-file.ts';
import { connectors } from '../../../functions/registry.ts';
import { parseJson } from '../../../shared/parse-json.ts';

const guide = readFileSync(new URL('../../../docs/OPERATE.md', import.meta.url), 'utf8');
const examples = [...guide.matchAll(/```json\n([^]*?)```/g)].map(([, text = '']) => parseJson(text));

test('O1 every connection file in the operators’ guide is taken as it is, and each connector has one', () => {
  const checks = examples.map((example) => checkFile(example, { connectors, allowedBaseUrls: [] }));
  const problems = checks.flatMap((check) => (check.ok ? [] : check.problems));
  expect(problems).toEqual([]);
  const shown = checks.flatMap((check) => (check.ok ? check.entries : [])).map(({ connector }) => connector);
  expect(shown.toSorted()).toEqual(connectors.map(({ id }) => id).toSorted());
});
