import { expect, test } from '@jest/globals';
import { renewEvidence } from '../../benchmark/evidence.ts';
import { figure } from '../../benchmark/figure.ts';

const occasion = { day: '2026-03-04', machine: 'Abacus, 2 cores', partNames: ['stream', 'scale'] };
const page = `# Bench

<!-- evidence: npm run bench -- --evidence -->
<!-- /evidence -->

Afterwards.
`;
const speed = (value: number) =>
  figure({ name: 'speed', value, unit: 'records/s', goal: { atLeast: 310 }, isEvidence: true });
const size = figure({ name: 'size', value: 3, unit: '×', isEvidence: true });
const rows = (text: string) => text.split('\n').filter((line) => line.includes('npm run bench -- --part'));

test('a row tells the figure, its goal, whether it holds, the command, the day and the machine', () => {
  const renewed = renewEvidence(page, [{ part: 'stream', figures: [speed(400)] }], occasion);
  expect(rows(renewed)).toEqual([
    '| speed | 400 records/s | ≥ 310 records/s | yes | `npm run bench -- --part stream` | 2026-03-04 | Abacus, 2 cores |',
  ]);
});

test('figures that are not marked as evidence stay out of the page', () => {
  const plain = figure({ name: 'plain', value: 1, unit: '' });
  const renewed = renewEvidence(page, [{ part: 'stream', figures: [plain, speed(400)] }], occasion);
  expect(rows(renewed)).toHaveLength(1);
});

test('what stands around the rows stays', () => {
  const renewed = renewEvidence(page, [{ part: 'stream', figures: [speed(400)] }], occasion);
  expect(renewed.startsWith('# Bench\n')).toBe(true);
  expect(renewed.endsWith('<!-- /evidence -->\n\nAfterwards.\n')).toBe(true);
});

test('rows of parts that were not measured this time stay, in the order of the parts', () => {
  const first = renewEvidence(page, [{ part: 'scale', figures: [size] }], occasion);
  const second = renewEvidence(first, [{ part: 'stream', figures: [speed(400)] }], occasion);
  const third = renewEvidence(second, [{ part: 'stream', figures: [speed(200)] }], occasion);
  expect(rows(third).map((row) => row.split(' | ').slice(0, 2))).toEqual([
    ['| speed', '200 records/s'],
    ['| size', '3 ×'],
  ]);
});

test('rows of a part that died stay as they were', () => {
  const before = renewEvidence(page, [{ part: 'stream', figures: [speed(400)] }], occasion);
  const after = renewEvidence(before, [{ part: 'stream', died: 'killed by SIGKILL' }], occasion);
  expect(rows(after)).toEqual(rows(before));
});

test('the rows of a part whose name begins like another’s are its own', () => {
  const names = { ...occasion, partNames: ['stream', 'stream-cold'] };
  const both = renewEvidence(
    page,
    [
      { part: 'stream', figures: [speed(400)] },
      { part: 'stream-cold', figures: [speed(100)] },
    ],
    names,
  );
  expect(rows(renewEvidence(both, [{ part: 'stream-cold', figures: [] }], names))).toHaveLength(1);
});

test('a page without the marks is refused', () => {
  expect(() => renewEvidence('# Bench\n', [], occasion)).toThrow('the page has no');
});
