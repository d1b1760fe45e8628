/** A custom field of a project with what a person entered. */
export interface HqCustomField {
  name: string;
  /** As HQ names it: `Boolean`, `Link`, `Text`, … */
  type: string;
  /** Empty where there is none. */
  value: string;
}

export interface HqProject {
  id: number;
  /** Empty where there is none. */
  number: string;
  name: string;
  /** `YYYY-MM-DD` */
  startDate: string | null;
  /** `YYYY-MM-DD` */
  endDate: string | null;
  company: { id: number; name: string } | null;
  /** Whether its status is one of work going on; absent where HQ does not say. */
  isInProgress?: boolean;
  /** The awork project that HQ's own integration has linked. */
  aworkSyncId: string | null;
  customFields: readonly HqCustomField[];
  /** UTC instants, as HQ writes them. */
  createdOn: string;
  updatedOn: string;
}

export interface HqFieldDefinition {
  id: number;
  name: string;
  type: string;
}

/** Something that is gone in HQ, by HQ's own word for its kind. */
export interface HqDeletion {
  kind: string;
  id: number;
  /** UTC instant. */
  deletedOn: string;
}

/** Projects can be read; of what they say only custom fields are ours to write. */
export interface HqProjectPort {
  /** In the order of ids. `updatedSince` is a UTC instant and included; without one, all projects. */
  projects(query?: { updatedSince?: string }): AsyncIterable<HqProject>;
  /** Undefined when it is gone. */
  project(id: number): Promise<HqProject | undefined>;
  /** Of exactly that name. */
  projectsNamed(name: string): Promise<HqProject[]>;
  projectFields(): Promise<HqFieldDefinition[]>;
  /** The answer tells what HQ made of the value. */
  setProjectField(projectId: number, field: HqFieldDefinition, value: string): Promise<HqCustomField>;
  /** Everything of any kind, newest or oldest first. How long HQ keeps it is not documented. */
  deletions(): Promise<HqDeletion[]>;
}
