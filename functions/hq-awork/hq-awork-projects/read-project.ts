import type { Link } from '../../../shared/links/link.ts';
import type { Adoption } from '../../../shared/vendors/awork/projects/adoption.ts';
import { findUnconfirmed, readAdoption } from '../../../shared/vendors/awork/projects/adoption.ts';
import { ignoredFields } from '../../../shared/vendors/awork/projects/ignored-writes.ts';
import { changedFields } from '../../../shared/vendors/awork/projects/project-fields.ts';
import type { HqProject } from '../../../shared/vendors/hq/project-port.ts';
import { guardGeneration } from '../guard-tenant.ts';
import { readProjectLink } from '../linked-project.ts';
import type { HqAworkRun } from '../run.ts';
import type { ProjectFacts, SameNamed } from './project-plan.ts';
import { isWanted, sharedFields, storedAddress, titleOf } from './project-source.ts';
import { needsClient, withKnownClient } from './wanted-client.ts';

type LinkState = Pick<ProjectFacts, 'targetId' | 'fingerprints' | 'data'>;

/** Reads both sides, and no more of them than the decision needs. */
export async function readProject(id: string, link: Link, run: HqAworkRun): Promise<ProjectFacts> {
  const { targetId, fingerprints } = link;
  const state: LinkState = { targetId, fingerprints, data: readProjectLink(link.data) };
  const nothing = {
    missingField: undefined,
    target: undefined,
    ignored: [],
    clients: 'unread',
    adoption: { kind: 'none' },
    looksAgain: run.looksAgain,
  } as const;
  const source = await run.hq.project(Number(id));
  if (!source) await guardGeneration(run);
  if (!source || !isWanted(source, run.settings))
    return { source, ...state, ...nothing, missingField: await findMissingField(source, state, run) };
  const adoption = await adoptionOf(source, state, run);
  const otherProject = adoption.kind === 'taken' ? await nameOf(adoption.otherId, run) : undefined;
  const facts = { ...nothing, source, ...state, adoption, otherProject };
  if (adoption.kind !== 'none') return { ...facts, clients: await clientsOf(source, run) };
  const held = await readHeld(source, facts, run);
  if (targetId && held.target !== 'gone') return { ...facts, ...held };
  const found = await findUnconfirmed(id, state.data, run);
  return { ...facts, ...held, adoption: found ?? adoption };
}

/** Before a sync would end: whether the fields that say so are there at all. */
async function findMissingField(
  source: HqProject | undefined,
  { targetId, data }: LinkState,
  { hq, settings }: HqAworkRun,
): Promise<string | undefined> {
  if (!source || targetId === undefined || data.ended) return undefined;
  const names = [settings.linkField, settings.createField];
  const isShown = (name: string) => source.customFields.some((field) => field.name === name);
  if (names.every(isShown)) return undefined;
  const defined = new Set((await hq.projectFields()).map(({ name }) => name));
  return names.find((name) => !defined.has(name));
}

/** Where HQ's own integration has linked a project that we take over, its awork project counts as the address. */
function adoptionOf(source: HqProject, { targetId, data }: LinkState, run: HqAworkRun): Promise<Adoption> {
  const { takesOverLinksOfHq } = run.settings;
  const url =
    storedAddress(source, run.settings) ||
    (takesOverLinksOfHq && targetId === undefined && source.aworkSyncId) ||
    '';
  return readAdoption(url, { sourceId: String(source.id), targetId, data }, run);
}

async function nameOf(hqProjectId: string, { hq }: HqAworkRun): Promise<string> {
  const project = await hq.project(Number(hqProjectId));
  return project ? `"${titleOf(project)}"` : hqProjectId;
}

/** awork clients that are called exactly like the company; case and blanks count. */
async function clientsOf(source: HqProject, { awork, settings }: HqAworkRun): Promise<SameNamed> {
  const { client } = sharedFields(source, settings);
  if (!client) return 'unread';
  const found = await awork.companiesNamed(client.name);
  return found.filter((company) => company.name === client.name).map(({ id }) => id);
}

type Held = Pick<ProjectFacts, 'target' | 'ignored' | 'clients'>;

/** What awork holds of a linked project, where the decision needs it. */
async function readHeld(source: HqProject, facts: LinkState, run: HqAworkRun): Promise<Held> {
  const { targetId } = facts;
  if (!targetId) return { target: undefined, ignored: [], clients: await clientsOf(source, run) };
  const shared = sharedFields(source, run.settings);
  const clients = needsClient(shared, facts) ? await clientsOf(source, run) : 'unread';
  const isNeeded =
    run.looksAgain ||
    changedFields(withKnownClient(shared, clients), facts).length > 0 ||
    storedAddress(source, run.settings) === '';
  const target = isNeeded ? ((await run.awork.project(targetId)) ?? 'gone') : undefined;
  const ignored = typeof target === 'object' ? await ignoredFields(target, facts, run) : [];
  // Written once is not written for good.
  const isMissing = target === 'gone' || ignored.includes('client');
  return {
    ...{ target, ignored },
    clients: isMissing && clients === 'unread' ? await clientsOf(source, run) : clients,
  };
}
