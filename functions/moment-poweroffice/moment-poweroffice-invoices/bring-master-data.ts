import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';
import type { PowerOfficeCustomer, PowerOfficeProject } from '../../../shared/vendors/poweroffice/records.ts';
import { powerOfficeCustomer, powerOfficeProject } from '../../../shared/vendors/poweroffice/records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { Had } from './create-once.ts';
import { createOnce, found } from './create-once.ts';
import { customerChanges, customerPrints, newCustomer } from './customer-fields.ts';
import { isOtherCompany } from './customer-identity.ts';
import type { KeptForms } from './kept-forms.ts';
import { formsOf } from './kept-forms.ts';
import type { CustomerPlan, ProjectPlan } from './plan-master-data.ts';
import { customerMemory } from './plan-master-data.ts';
import { newProject, projectChanges } from './project-fields.ts';
import { isRefusal } from './refusal.ts';
import { intend, remembersNothing } from './remembered-fields.ts';

/** A record in PowerOffice as it was brought, and in which forms of its own PowerOffice keeps what was sent. */
export interface Brought<T> {
  record: T;
  forms: KeptForms;
}

/** So long a vendor may still commit what it did not answer, and over what the project's own run writes meanwhile. */
const LOOK_LATER_SECONDS = 65;

/** The project that an invoice needs, changed as well where it differs. */
export async function haveProject(
  plan: ProjectPlan,
  customerId: number | undefined,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<PowerOfficeProject> {
  try {
    const brought = await bringProject(plan, customerId, claim, run);
    await askForProject(plan, brought, run);
    return brought.record;
  } catch (error) {
    const isUnanswered = error instanceof Failure && error.reason.code === commonReasons['answer-lost'].code;
    if (isUnanswered) await run.ask('project', [String(plan.id)], 'chain', LOOK_LATER_SECONDS);
    throw error;
  }
}

/** Only the project's own link remembers what was written, so what an invoice brought along is looked at for itself. */
async function askForProject(
  { id, changes }: Pick<ProjectPlan, 'id' | 'changes'>,
  { forms }: Pick<Brought<unknown>, 'forms'>,
  { ask }: MomentPowerOfficeRun,
): Promise<void> {
  const isWorthIt = Object.keys(forms).length > 0 || Object.keys(changes).length > 0;
  if (isWorthIt) await ask('project', [String(id)], 'chain');
}

/**
 * The customer that a project or invoice needs. What differs is left to the customer's own run: its link alone remembers
 * what came of Moment, and may be emptied with it.
 */
export async function haveCustomer(
  plan: CustomerPlan,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<PowerOfficeCustomer> {
  const { id, wanted } = plan;
  const { record, isMade } = await findOrMakeCustomer(plan, claim, run);
  const changes = isMade
    ? customerChanges(record, wanted, remembersNothing)
    : openCustomerChanges(plan, record, run);
  if (Object.keys(changes).length > 0) await run.ask('customer', [String(id)], 'chain');
  return record;
}

/** What was planned, or what differs of one that turned up only now. */
function openCustomerChanges(
  { existing, changes, wanted }: CustomerPlan,
  record: PowerOfficeCustomer,
  run: MomentPowerOfficeRun,
): PatchChanges {
  return existing ? changes : customerChanges(record, wanted, customerMemory(record, wanted, undefined, run));
}

async function findOrMakeCustomer(
  { wanted, existing }: CustomerPlan,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<Had<PowerOfficeCustomer>> {
  if (existing) return found(existing);
  const { powerOffice, settings } = run;
  const missing = {
    name: `customer-${wanted.number}`,
    find: () => powerOffice.customer(wanted.number),
    create: () => powerOffice.createCustomer(newCustomer(wanted, settings)),
  };
  const had = await createOnce(missing, claim, run);
  // Somebody was quicker: whoever looks again sees both.
  if (!had.isMade && isOtherCompany(had.record, wanted, undefined))
    throw new Failure(commonReasons.conflict, { details: { vendor: 'poweroffice' }, retryAfterSeconds: 5 });
  return had;
}

/** Creates the customer, or changes what differs: somebody else, or an older reading of ours, may have been first. */
export async function bringCustomer(
  plan: CustomerPlan,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<Brought<PowerOfficeCustomer>> {
  const { wanted } = plan;
  const { powerOffice } = run;
  const { record, isMade } = await findOrMakeCustomer(plan, claim, run);
  const differing = (held: PowerOfficeCustomer) => customerChanges(held, wanted, remembersNothing);
  if (isMade) return { record, forms: formsOf(record, differing(record)) };
  const sent = openCustomerChanges(plan, record, run);
  const changed = powerOfficeCustomer.parse({ ...record, ...sent });
  if (Object.keys(sent).length > 0) await intend(customerPrints(changed, wanted), claim);
  const patch = (each: PatchChanges) => powerOffice.patchCustomer(record.Id, each);
  const { answer, refused } = await sendChanges(sent, patch);
  const otherwise = answer ? stillDiffering(differing(answer), sent) : {};
  return {
    record: answer ?? powerOfficeCustomer.parse({ ...record, ...without(sent, refused) }),
    forms: formsOf(answer ?? record, { ...otherwise, ...refused }),
  };
}

/** Creates the project, or changes what differs, with the customer that it belongs to by now. */
export async function bringProject(
  { wanted, existing, changes }: ProjectPlan,
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
  const { refused } = await sendChanges(sent, patch);
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
