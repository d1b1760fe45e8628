import type { createPerson } from './person.ts';

export type HqPeople = ReturnType<typeof createPerson> & {
  /** A token of another tenant, which holds records of its own under the same ids. */
  openOtherTenant(token: string): void;
};
