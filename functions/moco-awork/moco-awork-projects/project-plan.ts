import type { FinalVerdict, PlannedStep } from '../../../shared/direction.ts';
import type {
  FieldFacts,
  FieldPlan,
  FieldStep,
  ProjectFields,
} from '../../../shared/vendors/awork/projects/project-fields.ts';
import type { AworkTask } from '../../../shared/vendors/awork/records.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { ProjectLinkData } from '../linked-project.ts';
import type { Customer, LinkedClient } from './client-link.ts';

export interface ServiceItem {
  id: number;
  name: string;
}

export interface ProjectFacts extends FieldFacts {
  source: MocoProject | undefined;
  /** The sync field itself is gone in MOCO, so that an empty one says nothing; asked for only before a sync would end. */
  isSyncFieldGone: boolean;
  /** The awork project of the link, when there is one. */
  targetId: string | undefined;
  data: ProjectLinkData;
  /** All of the linked project; read only when a service item was added or renamed in MOCO, or somebody looks again. */
  tasks: readonly AworkTask[] | undefined;
  /** An operator asked, so that what was refused once is tried again. */
  looksAgain: boolean;
  /** Tasks that somebody deleted in awork are made again. */
  restores: boolean;
  /** How people know the project that has the awork project of the link field. */
  otherProject?: string | undefined;
  /** The awork client of the customer, where one is linked. */
  client?: LinkedClient | undefined;
  /** Ids of the awork templates with the wanted name; read only before a create. */
  templateIds: readonly string[];
  /** A template that is called so but for case and blanks, where none has exactly that name. */
  nearTemplate?: string | undefined;
  /** awork people for the MOCO people assigned, and the lead, by MOCO user id. */
  people: ReadonlyMap<number, string>;
}

/** Somebody of a MOCO project, such as its lead, and who that is in awork. */
export interface Member {
  mocoUserId: number;
  aworkUserId: string;
  /** As MOCO calls them. */
  name: string;
}

/** Somebody whom awork did not take, in its words; empty where it has no project role for anybody. */
export interface RefusedPerson extends Pick<Member, 'aworkUserId' | 'name'> {
  problem: string;
}

/** `kept` where people in awork chose somebody else, `none` where there is nothing to decide. */
export type LeadPlan =
  | { kind: 'none' | 'kept' }
  | { kind: 'agreed'; userId: string }
  | { kind: 'set'; step: Extract<ProjectStep, { do: 'set-responsible' }> }
  | { kind: 'refused'; person: RefusedPerson };

/** One thing to do in awork or MOCO. `what` says it to a person. */
export type ProjectStep = FieldStep | (PlannedStep & OtherStep);

type OtherStep =
  | { do: 'create-project'; fields: ProjectFields; templateId?: string | undefined }
  | { do: 'link-project'; projectId: string }
  | { do: 'rename-client'; client: Customer; mocoProjectId: number }
  | { do: 'store-address'; mocoProjectId: number }
  | { do: 'move-tasks' }
  | { do: 'create-task'; item: ServiceItem }
  | { do: 'find-task'; item: ServiceItem }
  | { do: 'rename-task'; item: ServiceItem }
  | { do: 'close-task'; item: ServiceItem }
  | { do: 'reopen-task'; item: ServiceItem }
  | { do: 'add-member'; member: Member }
  | { do: 'set-responsible'; lead: Member }
  | { do: 'end-sync' }
  | { do: 'request-times' };

/**
 * Whether the awork client of a renamed customer follows, or keeps the name that somebody gave it in awork, or that another
 * customer has who shares it.
 */
export type ClientPlan = 'follows' | 'kept' | 'shared' | 'same';

/** The names of `keptTasks` and of the client, and a kept lead's place, belong to people in awork, as `kept` fields do. */
export interface ProjectSteps extends Omit<FieldPlan, 'steps'> {
  kind: 'steps';
  steps: ProjectStep[];
  keptTasks: ServiceItem[];
  client: ClientPlan;
  lead: LeadPlan;
  /** Who is still to be on the project, and was refused before. */
  refused: readonly RefusedPerson[];
}

export type ProjectPlan = FinalVerdict | ProjectSteps;
