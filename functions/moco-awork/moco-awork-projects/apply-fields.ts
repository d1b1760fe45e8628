import { Failure } from '../../../shared/failure.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import { ensureClient } from './ensure-client.ts';
import { heldAs } from './plan-fields.ts';
import { rememberAnswer, targetOf } from './project-progress.ts';
import { projectReasons } from './reasons.ts';
import type { Step, StepContext } from './step-context.ts';

/** `PUT` replaces the whole project, so it is read again right before it is written. */
export async function renameProject({ name }: Step<'rename-project'>, context: StepContext): Promise<void> {
  const { awork, settings } = context.run;
  await intend({ name }, context);
  const project = await awork.project(targetOf(context.progress));
  if (!project)
    throw new Failure(projectReasons['awork-project-missing'], { details: { field: settings.linkField[0] } });
  rememberAnswer(context.progress, { name }, await awork.renameProject(project, name));
}

export async function setDates(
  { startDate, dueDate }: Step<'set-dates'>,
  context: StepContext,
): Promise<void> {
  const dates = { ...(startDate !== undefined && { startDate }), ...(dueDate !== undefined && { dueDate }) };
  await intend(dates, context);
  rememberBefore(Object.keys(dates), context);
  await context.run.awork.setDates(targetOf(context.progress), dates);
}

export async function setClient({ client }: Step<'set-client'>, context: StepContext): Promise<void> {
  const companyId = await ensureClient(client, context.run);
  await intend({ companyId }, context);
  rememberBefore(['companyId'], context);
  await context.run.awork.setClient(targetOf(context.progress), companyId);
  context.progress.fingerprints['companyId'] = fingerprint(companyId);
}

/** awork answers with no project, so that it took the value shows only when it is read again. */
function rememberBefore(names: readonly string[], { facts: { target }, progress }: StepContext): void {
  const { before, altered } = progress.data;
  for (const name of names) {
    delete altered[name];
    if (typeof target === 'object') before[name] = fingerprint(heldAs(name, target));
  }
}

/** Written down before it is written to awork, so that it is never taken for a person's edit after a crash. */
async function intend(
  values: Record<string, string | null>,
  { progress, claim }: StepContext,
): Promise<void> {
  const { data } = progress;
  for (const [name, value] of Object.entries(values)) {
    data.intended[name] = [...(data.intended[name] ?? []), fingerprint(value)];
  }
  await claim.save({ data });
}
