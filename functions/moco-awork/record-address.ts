import { isGuid } from '../../shared/vendors/awork/guid.ts';
import { decoded } from '../../shared/vendors/awork/projects/project-address.ts';

/** What somebody typed, as far as its form tells; `foreign` is a page of nobody we know, or of nothing we keep. */
export type MocoAworkAddress =
  | { kind: 'moco-project'; id: string }
  | { kind: 'moco-activity'; id: string }
  | { kind: 'moco-number'; id: string }
  | { kind: 'awork-project'; idOrKey: string }
  | { kind: 'moco-customer'; id: string }
  | { kind: 'awork-task'; idOrKey: string }
  | { kind: 'awork-id'; id: string }
  | { kind: 'text' }
  | { kind: 'foreign' };

const foreign = { kind: 'foreign' } as const;
const number = /^\d+$/;
/** The key of its project and a number, such as `NIKE-42`. */
const taskKey = /^[a-z0-9-]+-\d+$/i;

/** Reads an id, or an address copied from the browser in MOCO or awork. */
export function parseMocoAworkAddress(typed: string): MocoAworkAddress {
  const text = typed.trim();
  if (number.test(text)) return { kind: 'moco-number', id: text };
  if (isGuid(text)) return { kind: 'awork-id', id: text.toLowerCase() };
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return { kind: 'text' };
  const parts = url.pathname.split('/').filter(Boolean);
  if (isHostOf(url, ['mocoapp.com'])) return mocoAddress(parts);
  return isHostOf(url, ['awork.com', 'awork.io']) ? aworkAddress(parts) : foreign;
}

function isHostOf({ hostname }: URL, domains: readonly string[]): boolean {
  return domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}

function mocoAddress(parts: readonly string[]): MocoAworkAddress {
  const after = (section: string) => parts[parts.indexOf(section) + 1] ?? '';
  if (parts.includes('activities') && number.test(after('activities')))
    return { kind: 'moco-activity', id: after('activities') };
  if (parts.includes('projects') && number.test(after('projects')))
    return { kind: 'moco-project', id: after('projects') };
  if (parts.includes('companies') && number.test(after('companies')))
    return { kind: 'moco-customer', id: after('companies') };
  return foreign;
}

/** A task is the narrower thing, also where it is shown inside its project. */
function aworkAddress(parts: readonly string[]): MocoAworkAddress {
  const after = (section: string) =>
    parts.includes(section) ? (parts[parts.indexOf(section) + 1] ?? '') : '';
  const task = after('tasks');
  if (isGuid(task)) return { kind: 'awork-task', idOrKey: task.toLowerCase() };
  if (taskKey.test(task)) return { kind: 'awork-task', idOrKey: task.toUpperCase() };
  const entry = after('timeentries');
  if (isGuid(entry)) return { kind: 'awork-id', id: entry.toLowerCase() };
  const project = after('projects');
  const idOrKey = isGuid(project) ? project.toLowerCase() : decoded(project);
  return idOrKey ? { kind: 'awork-project', idOrKey } : foreign;
}
