import type { ApiKey } from './account.ts';
import {
  type CompanyChanges,
  createCompany,
  type NewCompany,
  showCompany,
  updateCompany,
} from './companies.ts';
import { createCustomField, updateCustomField } from './custom-fields.ts';
import type { Office } from './office.ts';
import { ownerAtTheScreen } from './owner-at-the-screen.ts';
import { absenceActions } from './person-absences.ts';
import { bookingActions } from './person-booking.ts';
import { projectActions } from './person-projects.ts';
import type { CustomFieldKind } from './records.ts';
import { createUser, type NewUser, showUser, updateUser, type UserChanges } from './users.ts';
import { showWebHook, switchWebHook } from './web-hooks.ts';

interface CustomFieldAsked {
  name: string;
  kind: CustomFieldKind;
  /** `Project` unless said otherwise. */
  entity?: string;
  defaults?: string[];
}

/** What people do in the product's own screens, by the same rules as through the API. */
export function createPerson(office: Office) {
  return {
    ...projectActions(office),
    ...bookingActions(office),
    ...absenceActions(office),
    ...peopleActions(office),
    ...settingActions(office),
  };
}

export type MocoPeople = ReturnType<typeof createPerson>;

function peopleActions(office: Office) {
  return {
    createUser: (input: NewUser) => showUser(office, createUser(office, ownerAtTheScreen(office), input)),
    updateUser: (id: number, changes: UserChanges) =>
      showUser(office, updateUser(office, ownerAtTheScreen(office), { id, body: changes })),
    createCompany({ intern = false, type = 'customer', ...company }: CompanyAsked) {
      const body = { type, ...company };
      return showCompany(
        office,
        createCompany(office, ownerAtTheScreen(office), { body, extras: { intern } }),
      );
    },
    updateCompany(id: number, { active, ...changes }: CompanyChanges & { active?: boolean }) {
      const extras = active === undefined ? {} : { active };
      return showCompany(
        office,
        updateCompany(office, ownerAtTheScreen(office), { id, body: changes, extras }),
      );
    },
  };
}

type CompanyAsked = Omit<NewCompany, 'type'> & { type?: NewCompany['type']; intern?: boolean };

function settingActions(office: Office) {
  const { settings } = office;
  return {
    createCustomField: (field: CustomFieldAsked) =>
      createCustomField(office, { entity: 'Project', ...field }),
    updateCustomField: (id: number, changes: { name?: string; defaults?: string[] }) =>
      updateCustomField(office, id, changes),
    revokeKey(key: string) {
      settings.change({ apiKeys: settings.current().apiKeys.filter((each) => each.key !== key) });
    },
    addKey(key: string, kind: ApiKey['kind'] = 'full', userId?: number) {
      const apiKey: ApiKey = { key, kind, ...(userId !== undefined && { userId }) };
      settings.change({ apiKeys: [...settings.current().apiKeys, apiKey] });
    },
    /** `null` lifts the limit. */
    setPlan(requestsPerTwoMinutes: number | null) {
      settings.change({ requestsPerTwoMinutes });
    },
    /** Locks up to and with the day; `null` opens everything. */
    lockPeriod(untilDate: string | null) {
      settings.change({ lockedUntilDate: untilDate });
    },
    switchOffWebhook: (id: number) => showWebHook(switchWebHook(office, id, false)),
  };
}
