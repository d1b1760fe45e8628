import type { FinalVerdict, PlannedStep } from '../../../shared/direction.ts';
import type { AworkProject, AworkTask } from '../../../shared/vendors/awork/records.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { ProjectLinkData } from '../linked-project.ts';

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
  /** Ids of the awork templates with the wanted name; read only before a create. */
  templateIds: readonly string[];
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
    | { do: 'set-client'; client: { id: number; name: string } }
    | { do: 'store-address'; mocoProjectId: number }
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
 * `handled` fields now are, or already were, as MOCO wants them; `kept` ones, and the names of `keptTasks`, belong to a
 * person's edit in awork.
 */
export interface ProjectSteps {
  kind: 'steps';
  steps: ProjectStep[];
  handled: SharedField[];
  kept: SharedField[];
  keptTasks: ServiceItem[];
}

export type ProjectPlan = FinalVerdict | ProjectSteps;
