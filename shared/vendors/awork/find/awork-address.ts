import { isGuid } from '../guid.ts';
import { decoded, isWorkspaceHost } from '../projects/project-address.ts';

/** What an address of a page of awork, or an id, leads to. */
export type AworkAddress =
  | { kind: 'awork-project'; idOrKey: string }
  | { kind: 'awork-task'; idOrKey: string }
  /** Of anything. */
  | { kind: 'awork-id'; id: string };

/** The key of its project and a number, such as `NIKE-42`. */
const taskKey = /^[a-z0-9-]+-\d+$/i;

export function isHostOf({ hostname }: URL, domains: readonly string[]): boolean {
  return domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}

export function isAworkHost(url: URL): boolean {
  return isHostOf(url, ['awork.com', 'awork.io']);
}

/** A task is the narrower thing, also where it is shown inside its project. Undefined of a page of anything else. */
export function parseAworkAddress({ pathname }: URL): AworkAddress | undefined {
  const parts = pathname.split('/').filter(Boolean);
  const after = (section: string) =>
    parts.includes(section) ? (parts[parts.indexOf(section) + 1] ?? '') : '';
  const task = after('tasks');
  if (isGuid(task)) return { kind: 'awork-task', idOrKey: task.toLowerCase() };
  if (taskKey.test(task)) return { kind: 'awork-task', idOrKey: task.toUpperCase() };
  const entry = after('timeentries');
  if (isGuid(entry)) return { kind: 'awork-id', id: entry.toLowerCase() };
  const project = after('projects');
  const idOrKey = isGuid(project) ? project.toLowerCase() : decoded(project);
  return idOrKey ? { kind: 'awork-project', idOrKey } : undefined;
}

/** A page of another workspace, whose ids would lead to something else here. */
export function isOtherWorkspace(text: string, workspaceUrl: string | undefined): boolean {
  const url = URL.parse(text);
  if (!url || workspaceUrl === undefined || !isAworkHost(url)) return false;
  return !isWorkspaceHost(url.hostname, new URL(workspaceUrl).hostname);
}
