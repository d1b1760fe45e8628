import type { SuggestedProject, TaskProject } from '../../../../shared/operations/quote-operations.ts';
import { UnclearQuote } from '../../../../shared/operations/quote-operations.ts';
import { isGuid } from '../../../../shared/vendors/awork/guid.ts';
import { nameWithNumber } from '../../../../shared/vendors/awork/projects/project-fields.ts';
import {
  parseProjectAddress,
  projectUrl,
} from '../../../../shared/vendors/awork/projects/project-address.ts';
import type { AworkProject } from '../../../../shared/vendors/awork/records.ts';
import type { HqQuote } from '../../../../shared/vendors/hq/quote-port.ts';
import type { HqAworkRun } from '../../run.ts';
import { linkedAworkProject } from './request-of.ts';
import { unclearQuotes } from './unclear-quotes.ts';

/** By address, id, key or whole name. Throws `UnclearQuote` where there is none, or several. */
export async function findTaskProject(asked: string, run: HqAworkRun): Promise<TaskProject> {
  const workspaceUrl = await run.workspaceUrl();
  const text = asked.trim();
  const found = await candidates(text, workspaceUrl, run);
  const [project, ...others] = found;
  if (!project) throw new UnclearQuote(unclearQuotes['quote-project-unknown'], { asked: text });
  if (others.length === 0) return taskProject(project, workspaceUrl);
  const projects = found.map(({ id }) => projectUrl(workspaceUrl, id)).join(', ');
  throw new UnclearQuote(unclearQuotes['quote-project-unclear'], { asked: text, projects });
}

async function candidates(
  text: string,
  workspaceUrl: string,
  { awork }: Pick<HqAworkRun, 'awork'>,
): Promise<AworkProject[]> {
  const address = parseProjectAddress(text, workspaceUrl);
  if (address) {
    const project = 'id' in address ? await awork.project(address.id) : await awork.projectByKey(address.key);
    return project ? [project] : [];
  }
  if (isGuid(text) || URL.canParse(text)) return [];
  const named = (await awork.projectsNamed(text)).filter(({ name }) => name === text);
  if (named.length > 0 || /\s/.test(text)) return named;
  const project = await awork.projectByKey(text);
  return project ? [project] : [];
}

/** The awork project linked with that of the quote, else the one that has its name. */
export async function suggestProject(quote: HqQuote, run: HqAworkRun): Promise<SuggestedProject> {
  const workspaceUrl = await run.workspaceUrl();
  const linked = await linkedAworkProject(quote.projectId, run);
  const project = linked === undefined ? undefined : await run.awork.project(linked);
  if (project) return { kind: 'linked', project: taskProject(project, workspaceUrl) };
  const named = await sameNamed(quote, run);
  const [only, ...others] = named.map((each) => taskProject(each, workspaceUrl));
  if (!only) return { kind: 'none' };
  if (others.length > 0) return { kind: 'several', projects: [only, ...others] };
  return { kind: 'same-name', project: only };
}

/** With its number before it, as we name it ourselves, or without. */
async function sameNamed({ projectId }: HqQuote, { hq, awork }: HqAworkRun): Promise<AworkProject[]> {
  const source = projectId === null ? undefined : await hq.project(projectId);
  if (!source) return [];
  const names = new Set([nameWithNumber(source.number, source.name), source.name]);
  const found = new Map<string, AworkProject>();
  for (const name of names)
    for (const project of await awork.projectsNamed(name))
      if (project.name === name && !project.isExternal) found.set(project.id, project);
  return [...found.values()];
}

function taskProject({ id, name }: AworkProject, workspaceUrl: string): TaskProject {
  return { id, name, url: projectUrl(workspaceUrl, id) };
}
