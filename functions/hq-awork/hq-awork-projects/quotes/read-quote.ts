import type { Link } from '../../../../shared/links/link.ts';
import type { AworkProject } from '../../../../shared/vendors/awork/records.ts';
import type { HqQuote } from '../../../../shared/vendors/hq/quote-port.ts';
import type { HqAworkRun } from '../../run.ts';
import { boundAgain, dueTasks } from './due-tasks.ts';
import { readFreeTasks } from './free-tasks.ts';
import { lookUpQuote } from './look-up-quote.ts';
import type { QuoteLinkData, QuoteRequest } from './quote-link.ts';
import { readQuoteLink } from './quote-link.ts';
import type { QuoteFacts } from './quote-plan.ts';
import { requestOf } from './request-of.ts';
import { readTypesOfWork } from './types-of-work.ts';
import { wantedTasks } from './wanted-tasks.ts';

/** Reads the quote, and of awork no more than what is due needs. */
export async function readQuote(id: string, link: Link, run: HqAworkRun): Promise<QuoteFacts> {
  const data = readQuoteLink(link.data);
  const { targetId } = link;
  const unread: QuoteFacts = {
    ...{ quote: undefined, elsewhere: undefined, request: undefined, project: undefined, targetId, data },
    ...{ wanted: [], due: [], lists: [], freeTasks: [], typesOfWork: new Map() },
  };
  const { quote, elsewhere } = await lookUpQuote(id, run);
  // One that has the id for its number is another one.
  if (quote?.id !== id) return { ...unread, elsewhere };
  const request = await requestOf(quote, data, run);
  if (!request) return { ...unread, quote };
  const project = await run.awork.project(request.aworkProjectId);
  if (!project) return { ...unread, quote, request, project: 'gone' };
  return readPositions({ ...unread, quote, request, project }, run);
}

type Asked = QuoteFacts & { quote: HqQuote; request: QuoteRequest; project: AworkProject };

async function readPositions(asked: Asked, run: HqAworkRun): Promise<QuoteFacts> {
  const { quote, project, request, targetId } = asked;
  const wanted = wantedTasks(await run.hq.positions(quote.id), quote, run.settings);
  const movedTo = targetId !== undefined && targetId !== project.id;
  const held = movedTo ? await withoutFormer(targetId, asked.data, run) : asked.data;
  const data = { ...held, tasks: boundAgain(wanted, held.tasks) };
  const due = dueTasks(wanted, request, data.tasks);
  const facts = { ...asked, wanted, data, due };
  if (due.length === 0) return facts;
  const lists = (await run.awork.taskLists(project.id)).filter(({ isArchived }) => !isArchived);
  return {
    ...{ ...facts, lists },
    freeTasks: await readFreeTasks(project.id, { ...facts, lists }, run),
    typesOfWork: await readTypesOfWork(due, run),
  };
}

/** Lists of another project take no task of this one. Tasks that went with their project count as never made. */
async function withoutFormer(
  aworkProjectId: string,
  data: QuoteLinkData,
  { awork }: Pick<HqAworkRun, 'awork'>,
): Promise<QuoteLinkData> {
  const isThere = (await awork.project(aworkProjectId)) !== undefined;
  if (isThere) return { ...data, lists: {} };
  const tasks: QuoteLinkData['tasks'] = {};
  // Somebody may have moved one to another project before.
  for (const [positionId, bound] of Object.entries(data.tasks))
    if (await awork.task(bound.taskId)) tasks[positionId] = bound;
  return { ...data, lists: {}, tasks, begun: {} };
}
