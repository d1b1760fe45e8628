import type { Prepared } from '../../../shared/direction.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { MomentCustomer, MomentProject } from '../../../shared/vendors/moment/records.ts';
import type { ReferenceData } from '../reference-data.ts';
import { readEmployees, readReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { bringProject, haveCustomer } from './bring-master-data.ts';
import { projectFields } from './compare-master-data.ts';
import { identityProblems } from './customer-identity.ts';
import { customerProblems } from './customer-problems.ts';
import type { Lacking } from './end-master-data.ts';
import { checkedAgain, endMasterData, gone, refused } from './end-master-data.ts';
import { changeSteps, customerSteps, planCustomer, planProject } from './plan-master-data.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';
import { projectPrints, projectProblems, unknownOwner } from './project-fields.ts';
import { masterDataReasons } from './master-data-reasons.ts';

export async function prepareProject(
  id: string,
  link: Link | ClaimedLink,
  run: MomentPowerOfficeRun,
): Promise<Prepared> {
  const project = await run.moment.project(Number(id));
  if (!project) return gone(masterDataReasons['project-gone']);
  const named = {
    reason: masterDataReasons['project-refused'],
    details: { project: `${project.projectNumber} ${project.name}` },
    sourceVersion: project.lastModifiedDate ?? undefined,
  };
  const customer = project.customerId === null ? undefined : await run.moment.customer(project.customerId);
  const problems = await checkedAgain(run, (reference) => allProblems(project, customer, reference));
  if (problems.length > 0) return refused(named, problems);
  const ofCustomer = customer && (await planCustomer(customer, run));
  const mistaken = ofCustomer ? await identityProblems(customer, ofCustomer.existing, run) : [];
  if (mistaken.length > 0) return refused(named, mistaken);
  const lacking = await lackingOwner(project, run);
  const reference = await readReferenceData(run);
  const plan = await planProject(project, ofCustomer?.existing?.Id, reference, run);
  const employees = project.ownerEmail ? await readEmployees(run) : [];
  return endMasterData({
    ...{ named, link, existing: plan.existing, lacking },
    fields: projectFields(plan, { reference, employees }),
    steps: [
      ...(ofCustomer ? customerSteps(ofCustomer) : []),
      ...changeSteps('project', project.projectNumber, plan),
    ],
    prints(held) {
      // The customer may be made only now.
      const CustomerId = project.customerId === null ? null : held.CustomerId;
      return projectPrints(held, { ...plan.wanted, CustomerId });
    },
    async work(claim) {
      const held = ofCustomer && (await haveCustomer(ofCustomer, claim, run));
      return bringProject(plan, held?.Id, claim, run);
    },
  });
}

/** Somebody may have entered the address just now, so it is looked for once more past the cache. */
async function lackingOwner(project: MomentProject, run: MomentPowerOfficeRun): Promise<Lacking | undefined> {
  if (!project.ownerEmail || !unknownOwner(project, await readEmployees(run))) return undefined;
  const owner = unknownOwner(project, await readEmployees(run, true));
  return owner === undefined
    ? undefined
    : {
        done: masterDataReasons['owner-unknown'],
        skip: masterDataReasons['owner-still-unknown'],
        details: { owner },
      };
}

function allProblems(
  project: MomentProject,
  customer: MomentCustomer | undefined,
  reference: ReferenceData,
): Problem[] {
  const { customerId, customerNumber } = project;
  const isLost = customerId !== null && !customer;
  return [
    ...projectProblems(project, reference),
    ...(customer ? customerProblems(customer, reference) : []),
    ...(isLost ? [problem('customer-missing', { customer: customerNumber ?? customerId })] : []),
  ];
}
