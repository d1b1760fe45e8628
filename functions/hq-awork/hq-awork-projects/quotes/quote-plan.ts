import type { FinalVerdict, PlannedStep } from '../../../../shared/direction.ts';
import type { AworkProject, AworkTask, AworkTaskList } from '../../../../shared/vendors/awork/records.ts';
import type { HqGeneration } from '../../../../shared/vendors/hq/capabilities.ts';
import type { HqQuote } from '../../../../shared/vendors/hq/quote-port.ts';
import type { QuoteLinkData, QuoteRequest } from './quote-link.ts';
import type { WantedTask } from './wanted-tasks.ts';

/** awork's type of work for a task type of HQ; without an id where awork has none of that name. */
export interface TypeOfWork {
  name: string;
  id: string | undefined;
}

export interface QuoteFacts {
  quote: HqQuote | undefined;
  /** The generation of HQ's interface that has the quote instead. */
  elsewhere: HqGeneration | undefined;
  /** What somebody asked for, or the settings ask for by themselves. */
  request: QuoteRequest | undefined;
  /** The awork project that takes the tasks. */
  project: AworkProject | 'gone' | undefined;
  targetId: string | undefined;
  /** With positions bound again that HQ gave another id, and without what was another project's. */
  data: QuoteLinkData;
  wanted: readonly WantedTask[];
  /** Asked for, and not there yet. */
  due: readonly WantedTask[];
  /** Of the project, without archived ones; read only where something is due. */
  lists: readonly AworkTaskList[];
  /** Made by us, and of no position yet; read only where a due one may be among them. */
  freeTasks: readonly AworkTask[];
  /** By task type of HQ, of what is due. */
  typesOfWork: ReadonlyMap<number, TypeOfWork>;
}

/** One thing to do in awork. `what` says it to an operator. */
export type QuoteStep = PlannedStep &
  (
    | { do: 'create-list'; name: string }
    | { do: 'link-task'; task: WantedTask; taskId: string }
    | { do: 'create-task'; task: WantedTask }
  );

export interface QuoteSteps {
  kind: 'steps';
  steps: QuoteStep[];
}

export type QuotePlan = FinalVerdict | QuoteSteps;
