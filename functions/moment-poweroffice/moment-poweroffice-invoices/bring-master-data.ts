import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';
import type { PowerOfficeCustomer, PowerOfficeProject } from '../../../shared/vendors/poweroffice/records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { createOnce, found } from './create-once.ts';
import { customerChanges } from './customer-fields.ts';
import type { KeptForms } from './kept-forms.ts';
import { formsOf } from './kept-forms.ts';
import type { CustomerPlan, ProjectPlan } from './plan-master-data.ts';
import { projectChanges } from './project-fields.ts';

/** A record in PowerOffice as it was brought, and in which forms of its own PowerOffice keeps what was sent. */
export interface Brought<T> {
  record: T;
  forms: KeptForms;
}

/** Only the record's own link remembers such forms, so what was brought along by another is looked at for itself. */
export async function askForForms(
  entity: 'customer' | 'project',
  { id }: { id: number },
  { forms }: Pick<Brought<unknown>, 'forms'>,
  { ask }: MomentPowerOfficeRun,
): Promise<void> {
  if (Object.keys(forms).length > 0) await ask(entity, [String(id)], 'chain');
}

/** Creates the customer, or changes what differs: somebody else, or an older reading of ours, may have been first. */
export async function bringCustomer(
  { id, wanted, existing, changes }: CustomerPlan,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<Brought<PowerOfficeCustomer>> {
  const { powerOffice } = run;
  const missing = {
    name: `customer-${wanted.Number}`,
    find: () => powerOffice.customer(wanted.Number),
    create: () => powerOffice.createCustomer(wanted),
  };
  const { record, isMade } = existing ? found(existing) : await createOnce(missing, claim, run);
  if (isMade) return { record, forms: formsOf(record, customerChanges(record, wanted)) };
  const sent = existing ? changes : customerChanges(record, wanted);
  const patch = () => powerOffice.patchCustomer(record.Id, sent);
  const answer = await lookingLater('customer', id, patch, run);
  return {
    record,
    forms: answer ? formsOf(answer, stillDiffering(customerChanges(answer, wanted), sent)) : {},
  };
}

/** Creates the project, or changes what differs, with the customer that it belongs to by now. */
export async function bringProject(
  { id, wanted, existing, changes }: ProjectPlan,
  customerId: number | undefined,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<Brought<PowerOfficeProject>> {
  const { powerOffice } = run;
  const complete = { ...wanted, ...(customerId !== undefined && { CustomerId: customerId }) };
  const missing = {
    name: `project-${complete.Code}`,
    find: () => powerOffice.project(complete.Code),
    create: () => powerOffice.createProject(complete),
  };
  const { record, isMade } = existing ? found(existing) : await createOnce(missing, claim, run);
  if (isMade) return { record, forms: formsOf(record, projectChanges(record, complete)) };
  const { CustomerId } = projectChanges(record, complete);
  const sent = existing
    ? { ...changes, ...(CustomerId !== undefined && { CustomerId }) }
    : projectChanges(record, complete);
  await lookingLater('project', id, () => powerOffice.patchProject(record.Id, sent), run);
  return { record, forms: {} };
}

function stillDiffering(differing: PatchChanges, sent: PatchChanges): PatchChanges {
  return Object.fromEntries(Object.entries(differing).filter(([name]) => name in sent));
}

/** So long a vendor may still commit what it did not answer, and over what was written since. */
const LOOK_LATER_SECONDS = 65;

/** A change without an answer may come true after a newer one, so the record is looked at once more when it has. */
async function lookingLater<T>(
  entity: 'customer' | 'project',
  id: number,
  change: () => Promise<T>,
  { ask }: MomentPowerOfficeRun,
): Promise<T> {
  try {
    return await change();
  } catch (error) {
    const isUnanswered = error instanceof Failure && error.reason.code === 'vendor-unavailable';
    if (isUnanswered) await ask(entity, [String(id)], 'chain', LOOK_LATER_SECONDS);
    throw error;
  }
}
