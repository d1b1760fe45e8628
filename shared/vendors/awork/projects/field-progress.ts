import { fingerprint } from '../../../fingerprint.ts';
import type { Wording } from '../../../wording.ts';
import type { AworkProject } from '../records.ts';
import type { Adoption } from './adoption.ts';
import { fieldWords } from './field-words.ts';
import type { FieldPlan, ProjectField, ProjectFields } from './project-fields.ts';
import { comparable, currentFields, fieldNames, writtenName } from './project-fields.ts';
import type { ProjectMemory } from './project-memory.ts';

/** What becomes of the link of a project while the steps are applied. */
export interface FieldProgress {
  targetId: string | undefined;
  fingerprints: Record<string, string>;
  data: ProjectMemory;
  /** What awork did not keep as it was sent. */
  altered: Wording[];
}

export function targetOf({ targetId }: Pick<FieldProgress, 'targetId'>): string {
  if (!targetId) throw new Error('a plan must create or link the project before anything else');
  return targetId;
}

/** To be saved before the create is sent: its answer may be lost. */
export function rememberBegun({ data }: Pick<FieldProgress, 'data'>, name: string, now: Date): void {
  const { project } = data.begun;
  if (!project.includes(name)) project.push(name);
  data.begunAt ??= now.toISOString();
}

export function rememberCreated(
  progress: FieldProgress,
  fields: ProjectFields,
  companyId: string | null,
  answer: AworkProject,
): void {
  const { fingerprints, data } = progress;
  for (const [field, value] of Object.entries(comparable(fields))) fingerprints[field] = fingerprint(value);
  fingerprints['companyId'] = fingerprint(companyId);
  data.kept = {};
  const { name, startDate, dueDate } = fields;
  rememberAnswer(progress, { name, startDate, dueDate, client: companyId }, answer);
}

/** What awork made of the values that were sent counts as ours, though it is not what the source has. */
export function rememberAnswer(
  { data, altered }: Pick<FieldProgress, 'data' | 'altered'>,
  sent: Partial<Record<ProjectField, string | null>>,
  answer: AworkProject,
): void {
  const held = currentFields(answer);
  for (const field of fieldNames) {
    if (sent[field] === undefined) continue;
    const name = writtenName(field);
    delete data.altered[name];
    if (held[field] === sent[field]) continue;
    data.altered[name] = fingerprint(held[field]);
    altered.push(fieldWords[field]);
  }
}

/** What a linked project holds counts as ours from now on, so that later changes at the source follow. */
export function rememberLinked(
  adoption: Adoption,
  { kept }: Pick<FieldPlan, 'kept'>,
  wanted: ProjectFields,
  { fingerprints, data }: Pick<FieldProgress, 'fingerprints' | 'data'>,
): void {
  if (!('project' in adoption)) return;
  const current = currentFields(adoption.project);
  for (const field of fieldNames) fingerprints[writtenName(field)] = fingerprint(current[field]);
  data.kept = keptValues(kept, wanted);
  if (adoption.kind === 'project') data.url = adoption.url;
}

/** Handled fields carry the source's value from now on; kept ones remember which value was not written. */
export function rememberFields(
  { handled, kept }: Pick<FieldPlan, 'handled' | 'kept'>,
  wanted: ProjectFields,
  { fingerprints, data }: Pick<FieldProgress, 'fingerprints' | 'data'>,
): void {
  const values = comparable(wanted);
  for (const field of handled) {
    fingerprints[field] = fingerprint(values[field]);
    delete data.kept[field];
  }
  Object.assign(data.kept, keptValues(kept, wanted));
}

function keptValues(kept: readonly ProjectField[], wanted: ProjectFields): Record<string, string> {
  const values = comparable(wanted);
  return Object.fromEntries(kept.map((field) => [field, fingerprint(values[field])]));
}
