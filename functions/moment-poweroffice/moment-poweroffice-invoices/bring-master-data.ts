import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';
import type { PowerOfficeCustomer, PowerOfficeProject } from '../../../shared/vendors/poweroffice/records.ts';
import { powerOfficeCustomer, powerOfficeProject } from '../../../shared/vendors/poweroffice/records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { createOnce, found } from './create-once.ts';
import { customerChanges, newCustomer } from './customer-fields.ts';
import type { KeptForms } from './kept-forms.ts';
import { formsOf } from './kept-forms.ts';
import type { CustomerPlan, ProjectPlan } from './plan-master-data.ts';
import { customerMemory } from './plan-master-data.ts';
import { newProject, projectChanges } from './project-fields.ts';
import { isRefusal } from './refusal.ts';
import { remembersNothing } from './remembered-fields.ts';

/** A record in PowerOffice as it was brought, and in which forms of its own PowerOffice keeps what was sent. */
export interface Brought<T> {
  record: T;
  forms: KeptForms;
}

/** Only the record's own link remembers what was written, so what another brought along is looked at for itself. */
export async function askForItself(
  entity: 'customer' | 'project',
  { id, changes }: Pick<CustomerPlan | ProjectPlan, 'id' | 'changes'>,
  { forms }: Pick<Brought<unknown>, 'forms'>,
  { ask }: MomentPowerOfficeRun,
): Promise<void> {
  const isWorthIt = Object.keys(forms).length > 0 || Object.keys(changes).length > 0;
  if (isWorthIt) await ask(entity, [String(id)], 'chain');
}

/** Creates the customer, or changes what differs: somebody else, or an older reading of ours, may have been first. */
export async function bringCustomer(
  { id, wanted, existing, changes }: CustomerPlan,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<Brought<PowerOfficeCustomer>> {
  const { powerOffice, settings } = run;
  const missing = {
    name: `customer-${wanted.number}`,
    find: () => powerOffice.customer(wanted.number),
    create: () => powerOffice.createCustomer(newCustomer(wanted, settings)),
  };
  const { record, isMade } = existing ? found(existing) : await createOnce(missing, claim, run);
  const differing = (held: PowerOfficeCustomer) => customerChanges(held, wanted, remembersNothing);
  if (isMade) return { record, forms: formsOf(record, differing(record)) };
  const sent = existing
    ? changes
    : customerChanges(record, wanted, customerMemory(record, wanted, undefined, run));
  const patch = (each: PatchChanges) => powerOffice.patchCustomer(record.Id, each);
  const { answer, refused } = await lookingLater('customer', id, () => sendChanges(sent, patch), run);
  const otherwise = answer ? stillDiffering(differing(answer), sent) : {};
  return {
    record: answer ?? powerOfficeCustomer.parse({ ...record, ...without(sent, refused) }),
    forms: formsOf(answer ?? record, { ...otherwise, ...refused }),
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
    create: () => powerOffice.createProject(newProject(complete)),
  };
  const { record, isMade } = existing ? found(existing) : await createOnce(missing, claim, run);
  const differing = projectChanges(record, complete, remembersNothing);
  if (isMade) return { record, forms: formsOf(record, differing) };
  const { CustomerId } = differing;
  const sent = existing ? { ...changes, ...(CustomerId !== undefined && { CustomerId }) } : differing;
  const patch = (each: PatchChanges) => powerOffice.patchProject(record.Id, each);
  const { refused } = await lookingLater('project', id, () => sendChanges(sent, patch), run);
  return {
    record: powerOfficeProject.parse({ ...record, ...without(sent, refused) }),
    forms: formsOf(record, refused),
  };
}

interface Sent<T> {
  answer: T;
  /** What PowerOffice would not have emptied. */
  refused: PatchChanges;
}

/**
 * PowerOffice may demand what Moment has emptied, such as the e-mail address for a delivery method. Everything else goes
 * through without it.
 */
async function sendChanges<T>(
  changes: PatchChanges,
  patch: (changes: PatchChanges) => Promise<T>,
): Promise<Sent<T>> {
  const emptied = Object.fromEntries(Object.entries(changes).filter(([, value]) => value === null));
  try {
    return { answer: await patch(changes), refused: {} };
  } catch (error) {
    if (!isRefusal(error) || Object.keys(emptied).length === 0) throw error;
    return { answer: await patch(without(changes, emptied)), refused: emptied };
  }
}

function without(changes: PatchChanges, some: PatchChanges): PatchChanges {
  return Object.fromEntries(Object.entries(changes).filter(([name]) => !(name in some)));
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
