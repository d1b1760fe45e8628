import { expect, test } from '@jest/globals';
import { hookWatch } from '../../../shared/store/hook-watch.ts';

test('a sentence that was kept without Norwegian is read with its English in its place', () => {
  const at = '2026-03-02T08:00:00.000Z';
  const trouble = { code: 'signature', sentence: { en: 'Paste it.', de: 'Bitte einfügen.' }, since: at };
  const read = hookWatch.parse({ lookedAt: at, look: 'seen', missed: [], trouble });
  expect(read.trouble?.sentence).toEqual({ en: 'Paste it.', de: 'Bitte einfügen.', no: 'Paste it.' });
});
