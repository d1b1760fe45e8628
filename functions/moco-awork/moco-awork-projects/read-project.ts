import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import { findProjectField } from '../find-project-field.ts';
import type { MocoAworkRun } from '../run.ts';
import { parseProjectAddress } from '../awork-address.ts';
import { isNearMiss } from '../names.ts';
import { assignedPeople } from './assigned-people.ts';
import { findLinkedClient } from './client-link.ts';
import { sharedFields } from './plan-fields.ts';
import type { Adoption, ProjectFacts } from './project-plan.ts';
import { linkOfAworkProject, readProjectLink } from '../linked-project.ts';
import { isWanted, textField } from './project-source.ts';
import { readHeld } from './read-held.ts';

/** How far awork's clock may be behind ours. */
const CLOCK_SKEW_MILLISECONDS = 60_000;

type LinkState = Pick<ProjectFacts, 'targetId' | 'fingerprints' | 'data'>;

/** Reads both sides, and no more of them than the decision needs. */
export async function readProject(
  id: string,
  link: Link | ClaimedLink,
  run: MocoAworkRun,
): Promise<ProjectFacts> {
  const { targetId, fingerprints } = link;
  const state: LinkState = { targetId, fingerprints, data: readProjectLink(link.data) };
  const nothing = {
    isSyncFieldGone: false,
    target: undefined,
    tasks: undefined,
    ignored: [],
    adoption: { kind: 'none' },
    templateIds: [],
    people: new Map(),
    looksAgain: run.looksAgain,
    restores: run.restores,
  } as const;
  const source = await run.moco.project(Number(id));
  if (!source || !isWanted(source, run.settings))
    return { source, ...state, ...nothing, isSyncFieldGone: await isSyncFieldGone(source, state, run) };
  const adoption = await readAdoption(source, state, run);
  const people = await assignedPeople(source, run);
  const client = await findLinkedClient(source.customer, run);
  const facts = { ...nothing, source, ...state, adoption, people, client };
  if (adoption.kind !== 'none') return facts;
  const held = await readHeld(source, facts, run);
  if (targetId && held.target !== 'gone') return { ...facts, ...held };
  const found = await findUnfinished(source, link, run);
  return {
    ...facts,
    ...held,
    adoption: found ?? adoption,
    ...(await readTemplates(source, run)),
  };
}

async function isSyncFieldGone(
  source: MocoProject | undefined,
  { targetId, data }: LinkState,
  run: MocoAworkRun,
): Promise<boolean> {
  const { syncField } = run.settings;
  const wouldEnd = source?.active && targetId !== undefined && !data.ended;
  if (!wouldEnd || syncField.some((name) => name in source.custom_properties)) return false;
  return (await findProjectField(syncField, run)) === undefined;
}

/**
 * A link field that leads to another project than ours was filled by a person. That it leads to ours proves nothing
 * was missed, also when the answer to our writing it was lost.
 */
async function readAdoption(
  source: MocoProject,
  { targetId, data }: LinkState,
  run: MocoAworkRun,
): Promise<Adoption> {
  const url = textField(source, run.settings.linkField);
  if (url === '' || url === data.url) return { kind: 'none' };
  const address = parseProjectAddress(url, await run.workspaceUrl());
  if (!address) return { kind: 'unreadable', url };
  if ('id' in address && address.id === targetId) return { kind: 'none' };
  const project =
    'id' in address ? await run.awork.project(address.id) : await run.awork.projectByKey(address.key);
  if (!project) return { kind: 'unreadable', url };
  if (project.id === targetId) return { kind: 'none' };
  const owner = await linkOfAworkProject(project.id, run);
  if (owner && owner.key.sourceId !== String(source.id))
    return { kind: 'taken', other: await nameOf(owner.key.sourceId, run) };
  return { kind: 'project', project, url };
}

async function nameOf(mocoProjectId: string, { moco }: MocoAworkRun): Promise<string> {
  const project = await moco.project(Number(mocoProjectId));
  return project ? `"${sharedFields(project).name}"` : mocoProjectId;
}

/**
 * awork has no place for our reference, so a create that was never confirmed is looked for by the name it was begun
 * with, among the projects made since, unless another MOCO project has it.
 */
async function findUnfinished(
  source: MocoProject,
  link: Link | ClaimedLink,
  run: MocoAworkRun,
): Promise<Adoption | undefined> {
  const since = 'unfinishedSince' in link ? link.unfinishedSince : undefined;
  if (since === undefined) return undefined;
  for (const name of readProjectLink(link.data).begun.project) {
    for (const project of await run.awork.projectsNamed(name)) {
      const owner = await linkOfAworkProject(project.id, run);
      const isOurs = !owner || owner.key.sourceId === String(source.id);
      const isRecent = Date.parse(project.createdOn ?? '') >= since - CLOCK_SKEW_MILLISECONDS;
      if (isOurs && isRecent) return { kind: 'unconfirmed', project };
    }
  }
  return undefined;
}

async function readTemplates(
  source: MocoProject,
  { awork, settings }: MocoAworkRun,
): Promise<Pick<ProjectFacts, 'templateIds' | 'nearTemplate'>> {
  const wanted = textField(source, settings.templateField);
  if (wanted === '') return { templateIds: [] };
  const templates = await awork.templates();
  const templateIds = templates.filter(({ name }) => name.trim() === wanted).map(({ id }) => id);
  const nearTemplate = templates.map(({ name }) => name.trim()).find((name) => isNearMiss(name, [wanted]));
  return { templateIds, ...(templateIds.length === 0 && { nearTemplate }) };
}
