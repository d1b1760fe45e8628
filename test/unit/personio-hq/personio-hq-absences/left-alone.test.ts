import { expect, test } from '@jest/globals';
import { SWEEP } from '../../../../shared/pointer.ts';
import { openTransferred } from '../transferred-harness.ts';

test('P3: what HQ holds of a person who is gone in Personio stays until everybody is compared', async () => {
  const { handle, personio, hq, stores, personId, absenceId, held } = await openTransferred();
  personio.person.removePerson(personId);
  expect(await handle('person', personId)).toBe('skipped person-gone');
  expect(held).toHaveLength(1);
  expect(hq.state().absences).toEqual(held);
  expect(stores.queue.messages).toEqual([]);
  expect(await handle(SWEEP, 'all')).toBe('done differences-sent');
  expect(await handle('absence', absenceId)).toBe('done brought-in-line');
  expect(hq.state().absences).toEqual([]);
});
