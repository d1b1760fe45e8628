import { expect, test } from '@jest/globals';
import { timeReasons } from '../../../../functions/hq-awork/awork-hq-times/reasons.ts';
import { sentence } from '../../../../shared/reason.ts';
import { createTimes } from './times-office.ts';

const email = 'buero@example.org';
const settings = { fallbackPerson: email };

/** With somebody to book for in HQ, who has a role on the project only if it is said. */
async function createFallback(hasRole: boolean) {
  const office = await createTimes(settings);
  const { id: userId } = office.hq.person.createUser({ firstName: 'Büro', lastName: 'Nord', email });
  const membership = { projectId: office.hqProjectId, userId, projectRoleId: office.role.id };
  if (hasRole) office.hq.person.addProjectMember(membership);
  return {
    ...office,
    book(changes: object) {
      office.pass(700);
      return office.booked(changes);
    },
    /** What its outcome is, and its sentence. */
    async said(id: string) {
      const { code, details = {} } = (await office.outcomeOf('time', id)) ?? {};
      const reason = Object.values(timeReasons).find((each) => each.code === code);
      return { code, text: reason ? sentence(reason, details, 'en') : '' };
    },
  };
}

test('R4: of time that is booked for somebody else it is said whether its own person is unknown to HQ, deactivated there or without an address', async () => {
  const office = await createFallback(true);
  const { hq, awork, jonas, jonasHq } = office;
  const person = { firstName: 'Mia', lastName: 'Maas' };
  const unknown = awork.person.createUser({ ...person, email: 'mia@example.org' });
  const without = awork.person.createUser({ ...person, email: '' });
  hq.person.deactivateUser(jonasHq.id);
  const codeOf = async (userId: string) => (await office.said((await office.book({ userId })).id)).code;
  expect(await codeOf(unknown.id)).toBe('booked-for-fallback');
  expect(await codeOf(without.id)).toBe('booked-for-addressless');
  expect(await codeOf(jonas.id)).toBe('booked-for-inactive');
});

test('R5: where HQ finds no rate for time that is booked for somebody else, their role is what may be missing', async () => {
  const office = await createFallback(false);
  office.hq.person.deactivateUser(office.jonasHq.id);
  const { code, text } = await office.said((await office.book({})).id);
  expect(code).toBe('rate-missing-fallback');
  expect(text).toContain('The time of Jonas Keller of 2026-03-02 was booked in HQ for Büro Nord instead');
  expect(text).toContain('most likely Büro Nord has no role in the project');
});
