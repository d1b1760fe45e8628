import type { Acts } from '../kit/acts.ts';
import type { HqPeople } from './people.ts';
import { planActs, projectActs, quoteActs, reportingActs } from './project-acts.ts';

const absence = { userId: 9001, type: 'Vacation', start: '2026-06-08T00:00:00', end: '2026-06-09T00:00:00' };

export const hqActs: Acts<HqPeople> = {
  createUser: {
    does: 'Adds a person.',
    example: [{ firstName: 'Anna', lastName: 'Beispiel', email: 'anna@nord.example' }],
  },
  updateUser: { does: 'Changes what is given of a person.', example: [9001, { email: 'anna@example.org' }] },
  deactivateUser: { does: 'Deactivates a person.', example: [9001] },
  createAbsence: { does: 'Enters an absence; its end is exclusive.', example: [absence] },
  changeAbsence: { does: 'Changes what is given of an absence.', example: [9002, { note: 'Urlaub' }] },
  deleteAbsence: { does: 'Deletes an absence.', example: [9002] },
  ...projectActs,
  ...planActs,
  ...reportingActs,
  ...quoteActs,
  addToken: { does: 'Adds a sync token.', example: ['other-token'] },
  revokeToken: { does: 'Revokes a sync token.', example: ['hq-token'] },
  setLimits: { does: 'Sets the calls allowed in a minute.', example: [{ callsPerMinute: 1000 }] },
  openOtherTenant: {
    does: 'Adds a sync token of another tenant, with records of its own.',
    example: ['foreign-token'],
  },
};
