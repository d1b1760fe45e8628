import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Applied, Compared, PlannedStep, Prepared } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ClaimedLink, Link, LinkChange } from '../../../shared/links/link.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { Reason } from '../../../shared/reason.ts';
import { inEveryLanguage, type Details } from '../../../shared/wording.ts';
import { saidSteps } from '../../../shared/worker/said-steps.ts';
import type { Field } from '../compared-fields.ts';
import { comparedField, fieldDetails } from '../compared-fields.ts';
import type { ReferenceData } from '../reference-data.ts';
import { readReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { Brought } from './bring-master-data.ts';
import { fieldNames } from './compare-master-data.ts';
import { readMasterLink } from './kept-forms.ts';
import type { Problem } from './problem.ts';
import { problemDetails } from './problem.ts';
import { masterDataReasons } from './master-data-reasons.ts';
import { isRefusal, problemOf } from './refusal.ts';
import type { Prints } from './remembered-fields.ts';
import { stepWords } from './step-words.ts';

/** A customer or project as people know it, its version in Moment, and why it may be refused. */
export interface Named {
  reason: Reason<string, 'park'>;
  details: Details;
  sourceVersion: string | undefined;
}

/** What is to be said of a record that is in PowerOffice without something. */
export interface Lacking {
  done: Reason<string, 'done'>;
  skip: Reason<string, 'skip'>;
  details: Details;
}

export interface Work<T extends { Id: number }> {
  steps: readonly PlannedStep[];
  named: Named;
  /** As PowerOffice has it, if it does. */
  existing: T | undefined;
  link: Link | ClaimedLink;
  fields: readonly Field[] | undefined;
  /** A project without its owner. */
  lacking?: Lacking | undefined;
  prints(record: T): Prints;
  work(claim: OpenClaim): Promise<Brought<T>>;
}

/** Carries out the steps, or says that there is nothing to do; either way the link remembers what PowerOffice holds. */
export function endMasterData<T extends { Id: number }>(asked: Work<T>): Prepared {
  const { steps, named, existing, link, fields, lacking } = asked;
  const compared = comparedOf(fields, link);
  if (steps.length === 0 && existing)
    return {
      verdict: {
        kind: 'nothing',
        reason: lacking?.skip ?? commonReasons['up-to-date'],
        details: { ...named.details, ...lacking?.details },
      },
      known: knownOf(existing, {}, asked),
      ...(compared && { compared }),
    };
  return {
    verdict: { kind: 'steps', steps },
    apply: (claim) => apply(asked, claim),
    ...(compared && { compared }),
  };
}

async function apply<T extends { Id: number }>(asked: Work<T>, claim: OpenClaim): Promise<Applied> {
  const { steps, named, lacking } = asked;
  const { record, forms } = await asked.work(claim).catch((error: unknown) => {
    throw isRefusal(error) ? refusalOf(error, named) : error;
  });
  const known = knownOf(record, forms, { ...asked, link: claim.link });
  const names = fieldNames(Object.keys(forms));
  if (names.length > 0) {
    const details = { record: Object.values(named.details).join(' '), ...fieldDetails(names) };
    return { reason: masterDataReasons['kept-otherwise'], details, ...known };
  }
  if (lacking) return { reason: lacking.done, details: { ...named.details, ...lacking.details }, ...known };
  return { details: { ...named.details, ...saidSteps(steps, stepWords) }, ...known };
}

function knownOf<T extends { Id: number }>(
  record: T,
  forms: Brought<T>['forms'],
  { link, lacking, named, prints }: Work<T>,
): LinkChange {
  const before = readMasterLink(link.data);
  return {
    targetId: String(record.Id),
    sourceVersion: named.sourceVersion,
    fingerprints: prints(record),
    data: { ...before, forms: { ...before.forms, ...forms }, lacksOwner: lacking !== undefined },
  };
}

/** `gone` only where it was there: somebody removed it in PowerOffice. */
function comparedOf(fields: readonly Field[] | undefined, { targetId }: Link): Compared | undefined {
  if (fields) return fields.map(comparedField);
  return targetId === undefined ? undefined : 'gone';
}

/** What would be refused is looked up once more past the cache. */
export async function checkedAgain(
  run: MomentPowerOfficeRun,
  check: (reference: ReferenceData) => Problem[],
): Promise<Problem[]> {
  const problems = check(await readReferenceData(run));
  return problems.length === 0 ? problems : check(await readReferenceData(run, true));
}

/** PowerOffice's own words, in the sentence that names the record. */
function refusalOf(refused: Failure, { reason, details }: Named) {
  const problems = inEveryLanguage('problems', () => problemOf(refused));
  return new Failure(reason, { details: { ...details, ...problems }, cause: refused });
}

export function gone(reason: Reason<string, 'skip'>): Prepared {
  return { verdict: { kind: 'nothing', reason, details: {} }, known: { sourceVersion: undefined } };
}

export function refused({ reason, details, sourceVersion }: Named, problems: readonly Problem[]): Prepared {
  const said = { ...details, ...problemDetails(problems) };
  return { verdict: { kind: 'park', reason, details: said }, known: { sourceVersion } };
}
