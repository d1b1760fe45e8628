import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Applied, Compared, PlannedStep, Prepared } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { Details, Reason } from '../../../shared/reason.ts';
import type { MomentCustomer, MomentProject } from '../../../shared/vendors/moment/records.ts';
import type { Field } from '../compared-fields.ts';
import { comparedField, fieldDetails } from '../compared-fields.ts';
import type { ReferenceData } from '../reference-data.ts';
import { readEmployees, readReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { Brought } from './bring-master-data.ts';
import { askForForms, bringCustomer, bringProject } from './bring-master-data.ts';
import { customerFields, fieldNames, projectFields } from './compare-master-data.ts';
import { customerProblems } from './customer-fields.ts';
import type { KeptForms } from './kept-forms.ts';
import { readForms } from './kept-forms.ts';
import { changeSteps, planCustomer, planProject } from './plan-master-data.ts';
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

export async function prepareCustomer(
  id: string,
  link: Link | ClaimedLink,
  run: MomentPowerOfficeRun,
): Promise<Prepared> {
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
  const { existing, wanted } = plan;
  const fields = existing && customerFields(wanted, existing);
  return carriedOut({
    ...{ named, existing, link, compared: comparedOf(fields, link) },
    steps: changeSteps('customer', customer.customerNumber, plan),
    work: (claim) => bringCustomer(plan, claim, run),
  });
}

export async function prepareProject(
  id: string,
  link: Link | ClaimedLink,
  run: MomentPowerOfficeRun,
): Promise<Prepared> {
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
  const reference = await readReferenceData(run);
  const plan = await planProject(project, ofCustomer?.existing?.Id, reference, run);
  const { existing, wanted } = plan;
  const employees = project.ownerEmail ? await readEmployees(run) : [];
  const fields = existing && projectFields(wanted, existing, { reference, employees });
  return carriedOut({
    ...{ named, existing, link, compared: comparedOf(fields, link) },
    steps: [
      ...(ofCustomer ? changeSteps('customer', ofCustomer.wanted.Number, ofCustomer) : []),
      ...changeSteps('project', project.projectNumber, plan),
    ],
    async work(claim) {
      const brought = ofCustomer && (await bringCustomer(ofCustomer, claim, run));
      if (brought) await askForForms('customer', ofCustomer, brought, run);
      return bringProject(plan, brought?.record.Id, claim, run);
    },
  });
}

/** `gone` only where it was there: somebody removed it in PowerOffice. */
function comparedOf(fields: readonly Field[] | undefined, { targetId }: Link): Compared | undefined {
  if (fields) return fields.map(comparedField);
  return targetId === undefined ? undefined : 'gone';
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

interface Work {
  steps: readonly PlannedStep[];
  named: Named;
  /** As PowerOffice has it, if it does. */
  existing: { Id: number } | undefined;
  link: Link | ClaimedLink;
  compared: Compared | undefined;
  work(claim: OpenClaim): Promise<Brought<{ Id: number }>>;
}

function carriedOut({ steps, named, existing, link, work, ...both }: Work): Prepared {
  const { sourceVersion } = named;
  const compared = both.compared && { compared: both.compared };
  if (steps.length === 0 && existing)
    return {
      verdict: { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} },
      known: { targetId: String(existing.Id), sourceVersion },
      ...compared,
    };
  return {
    verdict: { kind: 'steps', steps },
    async apply(claim) {
      const { record, forms } = await work(claim).catch((error: unknown) => {
        throw isRefusal(error) ? refusalOf(error, named) : error;
      });
      const done = { targetId: String(record.Id), sourceVersion, ...doneWith(forms, named, link) };
      return { details: { steps: steps.map(({ what }) => what).join(', ') }, ...done };
    },
    ...compared,
  };
}

/** Says where PowerOffice keeps something in a form of its own, and remembers it. */
function doneWith(forms: KeptForms, { details }: Named, { data }: Link): Applied {
  const names = fieldNames(Object.keys(forms));
  if (names.length === 0) return {};
  return {
    reason: invoiceReasons['kept-otherwise'],
    details: { record: Object.values(details).join(' '), ...fieldDetails(names) },
    data: { forms: { ...readForms(data), ...forms } },
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
