import { fingerprint } from '../../../fingerprint.ts';
import type { OpenClaim } from '../../../links/open-claim.ts';
import type { AworkClient } from '../client.ts';
import type { AworkProject } from '../records.ts';
import type { FieldProgress } from './field-progress.ts';
import { rememberAnswer, targetOf } from './field-progress.ts';
import { heldAs } from './project-fields.ts';

/** What the writing of a project's fields works with. */
export interface FieldWriting {
  progress: FieldProgress;
  claim: OpenClaim;
  awork: AworkClient;
  /** As it was read for the plan. */
  target: AworkProject | 'gone' | undefined;
}

/** `PUT` replaces the whole project, so it is read again right before it is written. `missing` when it is gone by then. */
export async function renameProject(
  name: string,
  missing: () => Error,
  writing: FieldWriting,
): Promise<void> {
  const { awork, progress } = writing;
  await intend({ name }, writing);
  const project = await awork.project(targetOf(progress));
  if (!project) throw missing();
  rememberAnswer(progress, { name }, await awork.renameProject(project, name));
}

export async function setDates(
  { startDate, dueDate }: { startDate?: string | null; dueDate?: string | null },
  writing: FieldWriting,
): Promise<void> {
  const dates = { ...(startDate !== undefined && { startDate }), ...(dueDate !== undefined && { dueDate }) };
  await intend(dates, writing);
  rememberBefore(Object.keys(dates), writing);
  await writing.awork.setDates(targetOf(writing.progress), dates);
}

export async function setClient(companyId: string, writing: FieldWriting): Promise<void> {
  const { awork, progress } = writing;
  await intend({ companyId }, writing);
  rememberBefore(['companyId'], writing);
  await awork.setClient(targetOf(progress), companyId);
  progress.fingerprints['companyId'] = fingerprint(companyId);
}

/** awork answers with no project, so that it took the value shows only when it is read again. */
function rememberBefore(names: readonly string[], { target, progress }: FieldWriting): void {
  const { before, altered } = progress.data;
  for (const name of names) {
    delete altered[name];
    if (typeof target === 'object') before[name] = fingerprint(heldAs(name, target));
  }
}

/** Written down before it is written to awork, so that it is never taken for a person's edit after a crash. */
async function intend(
  values: Record<string, string | null>,
  { progress, claim }: FieldWriting,
): Promise<void> {
  const { data } = progress;
  for (const [name, value] of Object.entries(values)) {
    data.intended[name] = [...(data.intended[name] ?? []), fingerprint(value)];
  }
  await claim.save({ data });
}
