import type { Connection } from '../../../shared/connections/connection.ts';
import type { SourceRecord } from '../../../shared/direction.ts';
import type { DeadLetterRow } from '../dead-letters/dead-letter-row.ts';
import type { PlanRow } from '../plan/plan-row.ts';
import type { ExplainedSides } from './explained-sides.ts';
import type { ExplainedLink } from './explained-link.ts';

export interface ExplainedRecord {
  direction: string;
  entity: string;
  id: string;
  /** As people know it, where that is remembered; its source may have it no more. */
  name: string | null;
  /** Null for a record that was never handled. */
  link: ExplainedLink | null;
  /** A change of it is remembered until the connection is resumed. */
  remembered: boolean;
  plan: PlanRow;
  /** Both sides as they are now; null where one of them was not read. */
  sides: ExplainedSides | null;
  /** As its source has it now; null where it has none, or could not be read. */
  source: SourceRecord | null;
  /** What is to be done is found by a sweep; false where only who looks again finds it. */
  isNews: boolean;
}

/** With what operators see of it besides. */
export interface LetteredRecord extends ExplainedRecord {
  deadLetters: DeadLetterRow[];
}

export interface Explanation<Explained extends ExplainedRecord = ExplainedRecord> {
  connection: string;
  status: Connection['status'];
  remarks: string[];
  records: Explained[];
}
