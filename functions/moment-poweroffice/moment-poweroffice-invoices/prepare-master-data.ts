import { commonReasons } from '../../../shared/common-reasons.ts';
import type { PlannedStep, Prepared } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { Details, Reason } from '../../../shared/reason.ts';
import type { MomentCustomer, MomentProject } from '../../../shared/vendors/moment/records.ts';
import type { ReferenceData } from '../reference-data.ts';
import { readReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { bringCustomer, planCustomer } from './bring-customer.ts';
import { bringProject, planProject } from './bring-project.ts';
import { customerProblems } from './customer-fields.ts';
import type { Problem } from './problem.ts';
import { problem, problemDetails } from './problem.ts';
import { projectProblems } from './project-fields.ts';
import { invoiceReasons } from './reasons.ts';
import { isRefusal, problemOf } from './refusal.ts';
import { changeSteps } from './steps.ts';

export async function prepareCustomer(id: string, run: MomentPowerOfficeRun): Promise<Prepared> {
  const customer = await run.moment.customer(Number(id));
  if (!customer) return skipped(invoiceReasons['customer-gone'], null);
  const problems = await checked(run, (reference) => customerProblems(customer, reference));
  const details = { customer: `${customer.customerNumber} ${customer.name}` };
  if (problems.length > 0)
    return refused(invoiceReasons['customer-refused'], details, problems, customer.lastModifiedDate);
  const plan = await planCustomer(customer, run);
  const steps = changeSteps('customer', customer.customerNumber, plan);
  const named = { reason: invoiceReasons['customer-refused'], details };
  const work = async (claim: OpenClaim) => (await bringCustomer(plan, claim, run)).Id;
  return carriedOut(steps, customer.lastModifiedDate, named, work);
}

export async function prepareProject(id: string, run: MomentPowerOfficeRun): Promise<Prepared> {
  const project = await run.moment.project(Number(id));
  if (!project) return skipped(invoiceReasons['project-gone'], null);
  const customer = project.customerId === null ? undefined : await run.moment.customer(project.customerId);
  const problems = await checked(run, (reference) => allProblems(project, customer, reference));
  const details = { project: `${project.projectNumber} ${project.name}` };
  if (problems.length > 0)
    return refused(invoiceReasons['project-refused'], details, problems, project.lastModifiedDate);
  const ofCustomer = customer && (await planCustomer(customer, run));
  const reference = await readReferenceData(run);
  const plan = await planProject(project, ofCustomer?.existing?.Id, reference, run);
  const steps = [
    ...(ofCustomer ? changeSteps('customer', ofCustomer.wanted.Number, ofCustomer) : []),
    ...changeSteps('project', project.projectNumber, plan),
  ];
  const named = { reason: invoiceReasons['project-refused'], details };
  return carriedOut(steps, project.lastModifiedDate, named, async (claim) => {
    const brought = ofCustomer && (await bringCustomer(ofCustomer, claim, run));
    return (await bringProject(plan, brought?.Id, claim, run)).Id;
  });
}

function allProblems(
  project: MomentProject,
  customer: MomentCustomer | undefined,
  reference: ReferenceData,
): Problem[] {
  const isLost = project.customerId !== null && !customer;
  return [
    ...projectProblems(project, reference),
    ...(customer ? customerProblems(customer, reference) : []),
    ...(isLost ? [problem('customer-missing')] : []),
  ];
}

/** What would be refused is looked up once more past the cache. */
async function checked(
  run: MomentPowerOfficeRun,
  check: (reference: ReferenceData) => Problem[],
): Promise<Problem[]> {
  const problems = check(await readReferenceData(run));
  return problems.length === 0 ? problems : check(await readReferenceData(run, true));
}

function carriedOut(
  steps: readonly PlannedStep[],
  lastModified: string | null,
  named: { reason: Reason<string, 'park'>; details: Details },
  work: (claim: OpenClaim) => Promise<number>,
): Prepared {
  const upToDate = { reason: commonReasons['up-to-date'], details: {} };
  return {
    verdict: steps.length > 0 ? { kind: 'steps', steps } : { kind: 'nothing', ...upToDate },
    async apply(claim) {
      const id = await work(claim).catch((error: unknown) => {
        throw isRefusal(error) ? refusalOf(error, named) : error;
      });
      const targetId = String(id);
      const known = { targetId, sourceVersion: lastModified ?? undefined };
      if (steps.length === 0) return { kind: 'skipped', ...upToDate, ...known };
      const details = { steps: steps.map(({ what }) => what).join(', ') };
      return { kind: 'done', reason: commonReasons['brought-in-line'], details, ...known };
    },
  };
}

/** PowerOffice's own words, in the sentence that names the record. */
function refusalOf(
  refused: Failure,
  { reason, details }: { reason: Reason<string, 'park'>; details: Details },
) {
  const problem = problemOf(refused);
  const problems = { problems_en: problem, problems_de: problem, problems_no: problem };
  return new Failure(reason, { details: { ...details, ...problems }, cause: refused });
}

function skipped(reason: Reason<string, 'skip'>, lastModified: string | null): Prepared {
  const nothing = { reason, details: {} };
  return {
    verdict: { kind: 'nothing', ...nothing },
    apply: async () => ({ kind: 'skipped', ...nothing, sourceVersion: lastModified ?? undefined }),
  };
}

function refused(
  reason: Reason<string, 'park'>,
  named: Details,
  problems: readonly Problem[],
  lastModified: string | null,
): Prepared {
  const details = { ...named, ...problemDetails(problems) };
  return {
    verdict: { kind: 'park', reason, details },
    async apply(claim) {
      await claim.save({ sourceVersion: lastModified ?? undefined });
      throw new Failure(reason, { details });
    },
  };
}
