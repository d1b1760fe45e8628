import type { Link } from '../../../shared/links/link.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import { findProjectField } from '../find-project-field.ts';
import type { MocoAworkRun } from '../run.ts';
import type { Adoption } from '../../../shared/vendors/awork/projects/adoption.ts';
import { findUnconfirmed, readAdoption } from '../../../shared/vendors/awork/projects/adoption.ts';
import { isNearMiss } from '../names.ts';
import { assignedPeople } from './assigned-people.ts';
import { findLinkedClient } from './client-link.ts';
import type { ProjectFacts } from './project-plan.ts';
import { readProjectLink } from '../linked-project.ts';
import { isWanted, sharedFields, textField } from './project-source.ts';
import { readHeld } from './read-held.ts';

type LinkState = Pick<ProjectFacts, 'targetId' | 'fingerprints' | 'data'>;

/** Reads both sides, and no more of them than the decision needs. */
export async function readProject(id: string, link: Link, run: MocoAworkRun): Promise<ProjectFacts> {
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
  const adoption = await adoptionOf(source, state, run);
  const people = await assignedPeople(source, run);
  const client = await findLinkedClient(source.customer, run);
  const otherProject = adoption.kind === 'taken' ? await nameOf(adoption.otherId, run) : undefined;
  const facts = { ...nothing, source, ...state, adoption, otherProject, people, client };
  if (adoption.kind !== 'none') return facts;
  const held = await readHeld(source, facts, run);
  if (targetId && held.target !== 'gone') return { ...facts, ...held };
  const found = await findUnconfirmed(id, state.data, run);
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

function adoptionOf(
  source: MocoProject,
  { targetId, data }: LinkState,
  run: MocoAworkRun,
): Promise<Adoption> {
  const url = textField(source, run.settings.linkField);
  return readAdoption(url, { sourceId: String(source.id), targetId, data }, run);
}

async function nameOf(mocoProjectId: string, { moco }: MocoAworkRun): Promise<string> {
  const project = await moco.project(Number(mocoProjectId));
  return project ? `"${sharedFields(project).name}"` : mocoProjectId;
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
