import { commonReasons } from '../../../shared/common-reasons.ts';
import type { PlannedStep, Prepared } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { Details, Reason } from '../../../shared/reason.ts';
import type { MomentCustomer, MomentProject } from '../../../shared/vendors/moment/records.ts';
import type { ReferenceData } from '../reference-data.ts';
import { readReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { bringCustomer, bringProject, changeSteps, planCustomer, planProject } from './bring-master-data.ts';
import { customerProblems } from './customer-fields.ts';
import type { Problem } from './problem.ts';
import { problem, problemDetails } from './problem.ts';
import { projectProblems } from './project-fields.ts';
import { invoiceReasons } from './reasons.ts';
import { isRefusal, problemOf } from './refusal.ts';

/** A customer or project as people know it, its version in Moment, and why it may be refused. */
interface Named {
  reason: Reason<string, 'park'>;
  details: Details;
  sourceVersion: string | undefined;
}

export async function prepareCustomer(id: string, run: MomentPowerOfficeRun): Promise<Prepared> {
  const customer = await run.moment.customer(Number(id));
  if (!customer) return gone(invoiceReasons['customer-gone']);
  const named = {
    reason: invoiceReasons['customer-refused'],
    details: { customer: `${customer.customerNumber} ${customer.name}` },
    sourceVersion: customer.lastModifiedDate ?? undefined,
  };
  const problems = await checked(run, (reference) => customerProblems(customer, reference));
  if (problems.length > 0) return refused(named, problems);
  const plan = await planCustomer(customer, run);
  const steps = changeSteps('customer', customer.customerNumber, plan);
  const work = async (claim: OpenClaim) => (await bringCustomer(plan, claim, run)).Id;
  return carriedOut(steps, named, plan.existing?.Id, work);
}

export async function prepareProject(id: string, run: MomentPowerOfficeRun): Promise<Prepared> {
  const project = await run.moment.project(Number(id));
  if (!project) return gone(invoiceReasons['project-gone']);
  const named = {
    reason: invoiceReasons['project-refused'],
    details: { project: `${project.projectNumber} ${project.name}` },
    sourceVersion: project.lastModifiedDate ?? undefined,
  };
  const customer = project.customerId === null ? undefined : await run.moment.customer(project.customerId);
  const problems = await checked(run, (reference) => allProblems(project, customer, reference));
  if (problems.length > 0) return refused(named, problems);
  const ofCustomer = customer && (await planCustomer(customer, run));
  const plan = await planProject(project, ofCustomer?.existing?.Id, await readReferenceData(run), run);
  const steps = [
    ...(ofCustomer ? changeSteps('customer', ofCustomer.wanted.Number, ofCustomer) : []),
    ...changeSteps('project', project.projectNumber, plan),
  ];
  return carriedOut(steps, named, plan.existing?.Id, async (claim) => {
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

/** `existingId` is set where PowerOffice has it already. */
function carriedOut(
  steps: readonly PlannedStep[],
  named: Named,
  existingId: number | undefined,
  work: (claim: OpenClaim) => Promise<number>,
): Prepared {
  const { sourceVersion } = named;
  if (steps.length === 0 && existingId !== undefined)
    return {
      verdict: { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} },
      known: { targetId: String(existingId), sourceVersion },
    };
  return {
    verdict: { kind: 'steps', steps },
    async apply(claim) {
      const id = await work(claim).catch((error: unknown) => {
        throw isRefusal(error) ? refusalOf(error, named) : error;
      });
      const details = { steps: steps.map(({ what }) => what).join(', ') };
      return { details, targetId: String(id), sourceVersion };
    },
  };
}

/** PowerOffice's own words, in the sentence that names the record. */
function refusalOf(refused: Failure, { reason, details }: Named) {
  const problem = problemOf(refused);
  const problems = { problems_en: problem, problems_de: problem, problems_no: problem };
  return new Failure(reason, { details: { ...details, ...problems }, cause: refused });
}

function gone(reason: Reason<string, 'skip'>): Prepared {
  return { verdict: { kind: 'nothing', reason, details: {} }, known: { sourceVersion: undefined } };
}

function refused({ reason, details, sourceVersion }: Named, problems: readonly Problem[]): Prepared {
  const said = { ...details, ...problemDetails(problems) };
  return { verdict: { kind: 'park', reason, details: said }, known: { sourceVersion } };
}
