import type { ChecklistItem } from './checklist.ts';
import type { HookReport } from './hook-report.ts';
import type { QuoteOperations } from './quote-operations.ts';
import type { SetupContext } from './setup-context.ts';
import type { TypeChoices } from './type-choices.ts';
import type { Vendor } from '../vendor.ts';

/** What became of each vendor's key. */
export type KeyChecks = Readonly<Partial<Record<Vendor, ChecklistItem[]>>>;

/** As people know it; nameless where the vendor does not tell. */
export interface OtherAccount {
  name?: string;
}

export type LookedAt = Readonly<Partial<Record<Vendor, string>>>;

/** A record of a direction, found from what an operator typed. */
export interface FoundRecord {
  entity: string;
  id: string;
}

export interface Found {
  records: FoundRecord[];
  /** Sentences about what was recognised. */
  remarks: string[];
}

/** What was found of the asked numbers. */
export interface NumberedRecords {
  direction: string;
  records: FoundRecord[];
  missing: string[];
}

/** What operators need of one connector beyond its declaration. */
export interface ConnectorOperations {
  /** Checks both systems and creates what can be created. Can be repeated; what a person must do comes last. */
  setUp(setup: SetupContext): Promise<ChecklistItem[]>;
  /** Whether both vendors take the keys, at a call or two each; changes nothing there. */
  checkKeys(setup: SetupContext): Promise<KeyChecks>;
  /** The account of a vendor's key, where it is known to be another one than the connection works with. */
  otherAccount?(vendor: Vendor, setup: SetupContext): Promise<OtherAccount | undefined>;
  /**
   * Looks at the webhooks alone, and brings them in line; of every vendor that has any. `lookedAt` (ISO instants) is when
   * this was done last.
   */
  mendHooks(setup: SetupContext, lookedAt: LookedAt): Promise<HookReport[]>;
  removeWebHooks(setup: SetupContext): Promise<ChecklistItem[]>;
  /** Reads an id or a web address as records of this connector. */
  findRecords(text: string, setup: SetupContext): Promise<Found>;
  /** Records of a kind by the numbers people know them by, for `send`; absent where there are none. */
  findByNumber?(kind: string, numbers: readonly string[], setup: SetupContext): Promise<NumberedRecords>;
  /** Absent where there are no quotes. */
  quotes?: QuoteOperations;
  /** Absent where there are no types to choose. */
  typeChoices?: TypeChoices;
}
