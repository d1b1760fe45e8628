export const sharedFields = ['name', 'startDate', 'dueDate', 'companyId'] as const;
export type SharedField = (typeof sharedFields)[number];

/** What the two systems no longer tell. */
export interface Facts {
  /** Values that people gave the fields of an awork project, or found there when they linked it, by its id. */
  given: Map<string, Map<SharedField, Set<string | null>>>;
  /**
   * awork projects that people made, or renamed before we had seen that our create of them was done: it is found by its
   * name alone, so that these count as theirs.
   */
  madeByPeople: Set<string>;
  /** When people renamed them, in epoch milliseconds. */
  renamedAt: Map<string, number>;
  /** The mark of the HQ project in the name that an awork project had when it was first seen, by its id. */
  firstMarks: Map<string, string | undefined>;
  /** awork projects that people deleted. */
  deletedProjects: Set<string>;
  /** HQ projects that were ever asked for, with every awork project whose address they ever held. */
  asked: Map<string, Set<string>>;
  /** Those of them that were not asked for any more, for a while at least. */
  ended: Set<string>;
  /** HQ projects whose new times are left to HQ's own integration, with the ISO instant when that was first said. */
  leftToHq: Map<string, string>;
  /** When people last wrote the address of an HQ project, in epoch milliseconds. */
  addressWrittenAt: Map<string, number>;
  /** Every name that a company in HQ had while a project was its own, by the id of the project. */
  companyNames: Map<string, Set<string>>;
  /** Every name that an awork client had, by its id. */
  clientNames: Map<string, Set<string>>;
  /** awork entries, HQ reportings and HQ tasks that people changed or removed. */
  touched: Set<string>;
  /** HQ reportings that were ever approved or invoiced. */
  settled: Set<string>;
  /**
   * Entries whose reporting people removed in HQ, with the version of the entry that we had brought there; `unclear`
   * where we were not done with it.
   */
  lost: Map<string, string>;
  /** awork task lists that ever were. */
  lists: Set<string>;
}

/** Whether an address as people paste it is that of the project. */
export function leadsTo(address: string, { id, projectKey }: { id: string; projectKey: string }): boolean {
  if (address === id) return true;
  const path = /^https:\/\/(?:westagentur|app)\.awork\.com\/projects\/([^/?]+)/.exec(address)?.[1];
  return path !== undefined && [id, projectKey].includes(path);
}

/** Nobody but people in HQ may change it any more. */
export function isSettled({ isApproved, isBilled }: { isApproved: boolean; isBilled: boolean }): boolean {
  return isApproved || isBilled;
}
