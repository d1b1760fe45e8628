import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Reason } from '../../../shared/reason.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { Details } from '../../../shared/wording.ts';
import type { Member, ProjectFacts, RefusedPerson } from './project-plan.ts';
import { sharedFields } from './project-source.ts';
import { projectReasons } from './reasons.ts';

const refusals = [
  commonReasons['vendor-refused'],
  commonReasons['access-denied'],
  projectReasons['project-role-missing'],
];

export function isRefusal(error: unknown): error is Failure {
  return error instanceof Failure && refusals.some(({ code }) => code === error.reason.code);
}

/** Whom awork refused is left alone until an operator asks: each try would be another write that changes nothing. */
export function refusedBefore(
  { aworkUserId, name }: Member,
  { data, looksAgain }: Pick<ProjectFacts, 'data' | 'looksAgain'>,
  isFresh: boolean,
): RefusedPerson | undefined {
  const problem = isFresh || looksAgain ? undefined : data.refused?.[aworkUserId];
  return problem === undefined ? undefined : { aworkUserId, name, problem };
}

/** Who is not on the project and why, as the record is to end. */
export function refusalOf(
  people: readonly RefusedPerson[],
  source: MocoProject,
): { reason: Reason<string, 'park'>; details: Details } | undefined {
  if (people.length === 0) return undefined;
  const { name: project } = sharedFields(source);
  // Always in one order, so that the same is told once.
  const sorted = (texts: readonly string[]) => [...new Set(texts.filter(Boolean))].toSorted();
  const problems = sorted(people.map(({ problem }) => problem));
  if (problems.length === 0) return { reason: projectReasons['project-role-missing'], details: { project } };
  const names = sorted(people.map(({ name }) => name));
  const details = { project, people: names.join(', '), problem: problems.join('; ') };
  return { reason: projectReasons['people-refused'], details };
}
