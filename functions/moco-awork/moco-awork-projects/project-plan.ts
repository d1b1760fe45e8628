import type { PlannedStep, Verdict } from '../../../shared/direction.ts';

/** Fields that people may change on both sides. Days as `YYYY-MM-DD`. */
export interface SharedFields {
  name: string;
  startDate: string | null;
  dueDate: string | null;
  /** The MOCO customer; compared by id, found or created in awork by name. */
  client: { id: number; name: string } | null;
}
export type SharedField = keyof SharedFields;

export interface ServiceItem {
  id: number;
  name: string;
}

/** One thing to do in awork or MOCO. `what` says it to a person. */
export type ProjectStep = PlannedStep &
  (
    | { do: 'create-project'; fields: SharedFields; templateId?: string | undefined }
    | { do: 'link-project'; projectId: string }
    | { do: 'rename-project'; name: string }
    | { do: 'set-dates'; startDate?: string | null; dueDate?: string | null }
    | { do: 'set-client'; client: { id: number; name: string } }
    | { do: 'store-address' }
    | { do: 'create-task'; item: ServiceItem }
    | { do: 'rename-task'; item: ServiceItem }
    | { do: 'close-task'; item: ServiceItem }
    | { do: 'reopen-task'; item: ServiceItem }
    | { do: 'add-member'; mocoUserId: number; aworkUserId: string }
    | { do: 'end-sync' }
    | { do: 'request-times' }
  );

export type ProjectPlan =
  | Exclude<Verdict, { kind: 'steps' | 'wait' }>
  | { kind: 'steps'; steps: ProjectStep[]; handled: SharedField[]; kept: SharedField[] };
