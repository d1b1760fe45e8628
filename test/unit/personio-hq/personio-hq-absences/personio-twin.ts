import type { PersonioClient } from '../../../../shared/vendors/personio/client.ts';
import type {
  PersonioAbsence,
  PersonioAbsenceType,
  PersonioPort,
} from '../../../../shared/vendors/personio/port.ts';

/** Personio in memory, as far as one absence or one person needs it. Everybody has the same address. */
export function personioTwin(
  absences: ReadonlyMap<string, PersonioAbsence>,
  types: readonly PersonioAbsenceType[],
): PersonioClient {
  return {
    absence: async (id) => structuredClone(absences.get(id)),
    async *absences({ personId }) {
      for (const absence of absences.values()) if (absence.personId === personId) yield absence;
    },
    absenceTypes: async () => [...types],
    person: async (id) => ({ id, email: 'anna@example.org', name: 'Anna Berg', isActive: true }),
    canRead: async () => true,
    ...{ people: unexpected, checkKey: unexpected, webhooks: unexpected, otherGeneration },
    ...{ createWebhook: unexpected, updateWebhook: unexpected, deleteWebhook: unexpected },
  };
}

const otherGeneration: PersonioPort = {
  ...{ people: unexpected, person: unexpected, absenceTypes: unexpected, absences: unexpected },
  ...{ absence: unexpected, checkKey: unexpected, canRead: unexpected },
};

function unexpected(): never {
  throw new Error('nobody should ask for this');
}
