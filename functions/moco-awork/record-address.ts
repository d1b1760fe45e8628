import { decoded } from './awork-address.ts';

/** What an operator typed, as far as its form tells. */
export type MocoAworkAddress =
  | { kind: 'moco-project'; id: string }
  | { kind: 'moco-activity'; id: string }
  | { kind: 'moco-number'; id: string }
  | { kind: 'awork-project'; idOrKey: string }
  | { kind: 'awork-task'; id: string }
  | { kind: 'awork-id'; id: string }
  | { kind: 'unknown' };

const unknown = { kind: 'unknown' } as const;
const number = /^\d+$/;
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isGuid(text: string): boolean {
  return guid.test(text);
}

/** Reads an id, or an address copied from the browser in MOCO or awork. */
export function parseMocoAworkAddress(typed: string): MocoAworkAddress {
  const text = typed.trim();
  if (number.test(text)) return { kind: 'moco-number', id: text };
  if (isGuid(text)) return { kind: 'awork-id', id: text.toLowerCase() };
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return unknown;
  const parts = url.pathname.split('/').filter(Boolean);
  if (isHostOf(url, ['mocoapp.com'])) return mocoAddress(parts);
  return isHostOf(url, ['awork.com', 'awork.io']) ? aworkAddress(parts) : unknown;
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
  return unknown;
}

/** A task is the narrower thing, also where it is shown inside its project. */
function aworkAddress(parts: readonly string[]): MocoAworkAddress {
  const after = (section: string) =>
    parts.includes(section) ? (parts[parts.indexOf(section) + 1] ?? '') : '';
  const task = after('tasks');
  if (isGuid(task)) return { kind: 'awork-task', id: task.toLowerCase() };
  const entry = after('timeentries');
  if (isGuid(entry)) return { kind: 'awork-id', id: entry.toLowerCase() };
  const project = after('projects');
  const idOrKey = isGuid(project) ? project.toLowerCase() : decoded(project);
  return idOrKey ? { kind: 'awork-project', idOrKey } : unknown;
}
