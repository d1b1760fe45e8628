import type { FinalVerdict, PlannedStep } from '../../../shared/direction.ts';
import type { AworkProject, AworkTask } from '../../../shared/vendors/awork/records.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { ProjectLinkData } from '../linked-project.ts';
import type { Customer, LinkedClient } from './client-link.ts';

/** Fields that people may change on both sides. Days as `YYYY-MM-DD`. */
export interface SharedFields {
  name: string;
  startDate: string | null;
  dueDate: string | null;
  /** The MOCO customer; compared by id, found or created in awork by name. */
  client: Customer | null;
}
export type SharedField = keyof SharedFields;

export interface ServiceItem {
  id: number;
  name: string;
}

/** Where the MOCO link field leads, when it does not hold what we wrote there. */
export type Adoption =
  | { kind: 'none' }
  | { kind: 'unreadable'; url: string }
  | { kind: 'taken'; other: string }
  | { kind: 'project'; project: AworkProject; url: string }
  /** Most likely our own create, whose answer was lost. */
  | { kind: 'unconfirmed'; project: AworkProject };

export interface ProjectFacts {
  source: MocoProject | undefined;
  /** The sync field itself is gone in MOCO, so that an empty one says nothing; asked for only before a sync would end. */
  isSyncFieldGone: boolean;
  /** The awork project of the link, when there is one. */
  targetId: string | undefined;
  fingerprints: Readonly<Record<string, string>>;
  data: ProjectLinkData;
  /** Read only when a shared field changed in MOCO, people are to be added, or somebody looks again; `gone` when awork says 404. */
  target: AworkProject | 'gone' | undefined;
  /** What awork never took although we wrote it. */
  ignored: readonly SharedField[];
  /** All of the linked project; read only when a service item was added or renamed in MOCO, or somebody looks again. */
  tasks: readonly AworkTask[] | undefined;
  /** An operator asked, so that what was refused once is tried again. */
  looksAgain: boolean;
  /** Tasks that somebody deleted in awork are made again. */
  restores: boolean;
  adoption: Adoption;
  /** The awork client of the customer, where one is linked. */
  client?: LinkedClient | undefined;
  /** Ids of the awork templates with the wanted name; read only before a create. */
  templateIds: readonly string[];
  /** A template that is called so but for case and blanks, where none has exactly that name. */
  nearTemplate?: string | undefined;
  /** awork people for the MOCO people assigned, by MOCO user id. */
  people: ReadonlyMap<number, string>;
}

/** One thing to do in awork or MOCO. `what` says it to a person. */
export type ProjectStep = PlannedStep &
  (
    | { do: 'create-project'; fields: SharedFields; templateId?: string | undefined }
    | { do: 'link-project'; projectId: string }
    | { do: 'rename-project'; name: string }
    | { do: 'set-dates'; startDate?: string | null; dueDate?: string | null }
    | { do: 'set-client'; client: Customer }
    | { do: 'rename-client'; client: Customer; mocoProjectId: number }
    | { do: 'store-address'; mocoProjectId: number }
    | { do: 'move-tasks' }
    | { do: 'create-task'; item: ServiceItem }
    | { do: 'find-task'; item: ServiceItem }
    | { do: 'rename-task'; item: ServiceItem }
    | { do: 'close-task'; item: ServiceItem }
    | { do: 'reopen-task'; item: ServiceItem }
    | { do: 'add-member'; mocoUserId: number; aworkUserId: string }
    | { do: 'end-sync' }
    | { do: 'request-times' }
  );

/**
 * `handled` fields now are, or already were, as MOCO wants them; `kept` ones, and the names of `keptTasks` and of the
 * client, belong to people in awork.
 */
export interface ProjectSteps {
  kind: 'steps';
  steps: ProjectStep[];
  handled: SharedField[];
  kept: SharedField[];
  keptTasks: ServiceItem[];
  keepsClientName: boolean;
}

export type ProjectPlan = FinalVerdict | ProjectSteps;
