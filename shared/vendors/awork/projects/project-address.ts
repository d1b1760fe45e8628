import { isGuid } from '../guid.ts';

/** An awork project as people paste it: by id, or by its key. */
export type ProjectAddress = { id: string } | { key: string };

const domains = ['awork.com', 'awork.io'];

/**
 * Reads `https://{workspace}.awork.com/projects/{guid or KEY}`, whatever follows. Undefined for anything else, and for
 * another workspace. The general hosts `app.awork.com` and `awork.com` are taken for any workspace.
 */
export function parseProjectAddress(text: string, workspaceUrl: string): ProjectAddress | undefined {
  if (isGuid(text.trim())) return { id: text.trim().toLowerCase() };
  const url = URL.parse(text.trim());
  if (!url || !isWorkspaceHost(url.hostname, new URL(workspaceUrl).hostname)) return undefined;
  const [, section, project] = url.pathname.split('/');
  if (section !== 'projects' || !project) return undefined;
  if (isGuid(project)) return { id: project.toLowerCase() };
  const key = decoded(project);
  return key === undefined ? undefined : { key };
}

/** Whether somebody filled the link field of the source with another address than that of the linked project. */
export function leadsElsewhere(
  written: string,
  { targetId, url }: { targetId: string; url: string | undefined },
  workspaceUrl: string,
): boolean {
  if (written === '' || written === url) return false;
  const parsed = parseProjectAddress(written, workspaceUrl);
  return !(parsed && 'id' in parsed && parsed.id === targetId);
}

/** A part of an address in plain text; undefined where it is not well-formed. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The workspace's own host, or a general one of awork. */
export function isWorkspaceHost(host: string, workspaceHost: string): boolean {
  if (host === workspaceHost) return true;
  const general = ['', 'app.', 'www.'].flatMap((prefix) => domains.map((domain) => prefix + domain));
  if (general.includes(host)) return true;
  // Workspaces kept their name when awork left its old domain.
  return host === workspaceHost.replace(/\.awork\.com$/, '.awork.io');
}

export function projectUrl(workspaceUrl: string, projectId: string): string {
  return `${workspaceUrl.replace(/\/$/, '')}/projects/${projectId}`;
}
