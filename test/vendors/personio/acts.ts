import type { Acts } from '../kit/acts.ts';
import type { PersonioPeople } from './person.ts';

const id = '00000000-0000-4000-8000-000000000001';

export const personioActs: Acts<PersonioPeople> = {
  createPerson: {
    does: 'Adds a person.',
    example: [{ firstName: 'Anna', lastName: 'Beispiel', email: 'anna@nord.example' }],
  },
  updatePerson: {
    does: 'Changes what is given of a person.',
    example: ['101', { email: 'anna@example.org' }],
  },
  removePerson: { does: 'Removes a person with all absences.', example: ['101'] },
  createAbsenceType: {
    does: 'Adds a type of absence, in days or in hours.',
    example: [{ name: 'Urlaub', unit: 'DAY', category: 'PAID_VACATION' }],
  },
  renameAbsenceType: { does: 'Renames a type of absence.', example: [id, 'Jahresurlaub'] },
  createAbsence: {
    does: 'Enters an approved absence: days by firstDay and lastDay, hours by startsAt and endsAt.',
    example: [{ personId: '101', typeId: id, firstDay: '2026-06-08', lastDay: '2026-06-10' }],
  },
  updateAbsence: { does: 'Changes what is given of an absence.', example: [id, { lastDay: '2026-06-12' }] },
  deleteAbsence: { does: 'Deletes an absence.', example: [id] },
  touchAbsence: { does: 'Marks an absence as changed without changing it.', example: [id] },
  hideAttributes: {
    does: 'Replaces the list of attributes that no credential may read.',
    example: [['email']],
  },
  setRights: {
    does: 'Sets what a credential may do.',
    example: ['personio-client', ['persons:read', 'absences:read']],
  },
  revokeKey: { does: 'Revokes a credential.', example: ['personio-client'] },
  addKey: {
    does: 'Adds a credential, with all rights unless some are named.',
    example: [{ clientId: 'other-client', clientSecret: 'other-secret' }],
  },
  setLimits: { does: 'Sets rate limits; null lifts one.', example: [{ absencePerSecond: null }] },
  switchOffWebhook: { does: 'Switches a webhook off.', example: [id] },
};
