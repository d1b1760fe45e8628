import type { FinalVerdict, PlannedStep } from '../../../shared/direction.ts';
import type {
  FieldFacts,
  FieldPlan,
  FieldStep,
  ProjectFields,
} from '../../../shared/vendors/awork/projects/project-fields.ts';
import type { HqProject } from '../../../shared/vendors/hq/project-port.ts';
import type { ProjectLinkData } from '../linked-project.ts';

/** awork clients called exactly like the company: their ids; `unread` where nobody needs to know. */
export type SameNamed = readonly string[] | 'unread';

export interface ProjectFacts extends FieldFacts {
  source: HqProject | undefined;
  /** A custom field is gone in HQ, so that an empty one says nothing; asked for only before a sync would end. */
  missingField: string | undefined;
  /** The awork project of the link, when there is one. */
  targetId: string | undefined;
  data: ProjectLinkData;
  clients: SameNamed;
  /** An operator asked, so that what was refused once is tried again. */
  looksAgain: boolean;
  /** How people know the project that has the awork project of the link field. */
  otherProject?: string | undefined;
}

/** One thing to do in awork or HQ. `what` says it to a person. */
export type ProjectStep = FieldStep | (PlannedStep & OtherStep);

type OtherStep =
  | { do: 'create-project'; fields: ProjectFields; companyId: string | null }
  | { do: 'link-project'; projectId: string }
  | { do: 'store-address'; hqProjectId: number }
  | { do: 'end-sync' }
  | { do: 'request-times' };

export interface ProjectSteps extends Omit<FieldPlan, 'steps'> {
  kind: 'steps';
  steps: ProjectStep[];
  /** Which awork client is set, where one is. */
  companyId: string | null;
  /** Clients of that name, where there are several. */
  unclearClients: number;
}

export type ProjectPlan = FinalVerdict | ProjectSteps;
