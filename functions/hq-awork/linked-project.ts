import * as z from 'zod';
import { chainedSweep } from '../../shared/chained-sweep.ts';
import type { LinkKey } from '../../shared/links/link.ts';
import { projectMemory } from '../../shared/vendors/awork/projects/project-memory.ts';
import type { HqProject } from '../../shared/vendors/hq/project-port.ts';

/** What is remembered on the link of an HQ project beside what is kept of every awork project. */
export const projectLinkData = z.object({
  ...projectMemory.shape,
  /** Number, name and company in HQ, by which people look for it. */
  label: z.string().optional(),
  /** awork has no client called like the company, so that a new one there is a reason to look again. */
  lacksClient: z.boolean().default(false),
  /** ISO instant when its times began to be taken; unknown of those that were linked before it was kept. */
  takenSince: z.iso.datetime().optional(),
  /** HQ's own awork integration has linked the same two projects, and books their times. */
  linkedByBoth: z.boolean().default(false),
});
export type ProjectLinkData = z.infer<typeof projectLinkData>;

export function readProjectLink(data: unknown): ProjectLinkData {
  return projectLinkData.parse(data ?? {});
}

export function projectKey(connection: string, hqProjectId: number | string): LinkKey {
  return { connection, entity: 'project', sourceId: String(hqProjectId) };
}

export function labelOf({ number, name, company }: HqProject): string {
  return [number, name, company && `(${company.name})`].filter(Boolean).join(' ');
}

/** A sweep of the times: `waiting`, or `project:<awork project id>`. */
export const sweepOfTimes = (scope: string) => chainedSweep('awork-hq-times', scope);
