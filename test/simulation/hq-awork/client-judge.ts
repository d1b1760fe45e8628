import type { Agency } from './agency.ts';
import type { Facts } from './facts.ts';
import type { AworkProject, HqProject } from './project-state.ts';

/** The client is the one of exactly the company's name, if awork has exactly one; else it stays as it is. */
export function clientComplaints(
  project: HqProject,
  held: AworkProject,
  { hq, awork }: Agency,
  facts: Facts,
): string[] {
  const company = hq.state().companies.find(({ id }) => id === project.companyId);
  const same = awork.state().companies.filter(({ name }) => name === company?.name);
  const { companyId } = held;
  if (facts.given.get(held.id)?.has('companyId')) return [];
  const title = `awork project ${held.id} of "${company?.name}"`;
  if (same.length === 1 && companyId === null) return [`${title} has no client`];
  if (companyId === null) return [];
  const wasEver = facts.companyNames.get(String(project.id)) ?? new Set();
  const names = [...(facts.clientNames.get(companyId) ?? [])];
  if (!names.some((name) => wasEver.has(name))) return [`${title} has the client [${names}]`];
  const wasRenamed = names.length > 1 || (facts.companyNames.get(String(project.id))?.size ?? 0) > 1;
  const [only] = same;
  return same.length !== 1 || wasRenamed || companyId === only?.id
    ? []
    : [`${title} has the client ${names}`];
}
