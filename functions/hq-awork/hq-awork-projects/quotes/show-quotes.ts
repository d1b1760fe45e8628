import type {
  ListedQuote,
  QuoteFilter,
  ShownPosition,
  ShownQuote,
} from '../../../../shared/operations/quote-operations.ts';
import type { HqQuote } from '../../../../shared/vendors/hq/quote-port.ts';
import { projectKey, readProjectLink } from '../../linked-project.ts';
import type { HqAworkRun } from '../../run.ts';
import { titleOf } from '../project-source.ts';
import { boundAgain } from './due-tasks.ts';
import { findQuote } from './find-quote.ts';
import { suggestProject } from './find-task-project.ts';
import type { QuoteLinkData } from './quote-link.ts';
import { quoteKey, readQuoteLink } from './quote-link.ts';
import type { WantedTask } from './wanted-tasks.ts';
import { wantedTasks } from './wanted-tasks.ts';

/** Newest change first. */
export async function listQuotes({ project, since }: QuoteFilter, run: HqAworkRun): Promise<ListedQuote[]> {
  const projectIds = project === undefined ? [undefined] : await projectsCalled(project.trim(), run);
  const updatedSince = since === undefined ? {} : { updatedSince: `${since}T00:00:00Z` };
  const names = new Map<number, string | null>();
  const listed: ListedQuote[] = [];
  for (const projectId of projectIds) {
    const query = { ...updatedSince, ...(projectId !== undefined && { projectId }) };
    for await (const quote of run.hq.quotes(query)) listed.push(await listedQuote(quote, names, run));
  }
  return listed.toSorted((one, other) => other.updatedOn.localeCompare(one.updatedOn));
}

/** By id, number or name. */
async function projectsCalled(text: string, { hq }: HqAworkRun): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id, number, name } of hq.projects())
    if ([String(id), number, name].includes(text)) ids.push(id);
  return ids;
}

async function listedQuote(
  quote: HqQuote,
  names: Map<number, string | null>,
  run: HqAworkRun,
): Promise<ListedQuote> {
  const { id, number, subject, status, updatedOn, projectId } = quote;
  if (projectId !== null && !names.has(projectId)) names.set(projectId, await projectName(projectId, run));
  const project = projectId === null ? null : (names.get(projectId) ?? null);
  const tasks = Object.keys((await readLink(id, run)).tasks).length;
  return { id, number, subject, status, updatedOn, project, tasks };
}

async function projectName(id: number, { hq, links, connection }: HqAworkRun): Promise<string | null> {
  const link = await links.get(projectKey(connection.id, id));
  const label = readProjectLink(link?.data).label;
  if (label !== undefined) return label;
  const project = await hq.project(id);
  return project ? titleOf(project) : null;
}

export async function showQuote(asked: string, run: HqAworkRun): Promise<ShownQuote> {
  const quote = await findQuote(asked, run);
  const wanted = wantedTasks(await run.hq.positions(quote.id), quote, run.settings);
  const tasks = boundAgain(wanted, (await readLink(quote.id, run)).tasks);
  const { tasks: _, ...listed } = await listedQuote(quote, new Map(), run);
  return {
    ...listed,
    positions: wanted.map((task) => shownPosition(task, tasks)),
    suggestion: await suggestProject(quote, run),
  };
}

export async function readLink(
  quoteId: string,
  { links, connection }: Pick<HqAworkRun, 'links' | 'connection'>,
): Promise<QuoteLinkData> {
  return readQuoteLink((await links.get(quoteKey(connection.id, quoteId)))?.data);
}

function shownPosition(task: WantedTask, tasks: QuoteLinkData['tasks']): ShownPosition {
  const { number, name, list, amount, unit, plannedSeconds, isOptional, isLeftOut } = task;
  const isSent = tasks[task.positionId] !== undefined;
  return {
    ...{ number, name, list: list.name, amount, unit, isOptional },
    plannedHours: plannedSeconds === undefined ? null : Math.round(plannedSeconds / 36) / 100,
    state: isSent ? 'sent' : isLeftOut ? 'left-out' : 'new',
  };
}
