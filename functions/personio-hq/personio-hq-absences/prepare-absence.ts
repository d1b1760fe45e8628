import { isFromBefore } from '../../../shared/connections/live-since.ts';
import type { Prepared } from '../../../shared/direction.ts';
import type { ClaimedLink, Link, LinkChange } from '../../../shared/links/link.ts';
import { SWEEP } from '../../../shared/pointer.ts';
import type { PersonioHqRun } from '../run.ts';
import { hqUsers } from '../run.ts';
import { movedTo, readAbsenceLink } from './absence-link.ts';
import { applyAbsence } from './apply-absence.ts';
import { decideAbsence } from './decide-absence.ts';
import type { NameOf } from './compared-absence.ts';
import { comparedAbsence } from './compared-absence.ts';
import { findFormer } from './former-absences.ts';
import type { Numbering } from './numbering.ts';
import { isOutdated, readNumbering } from './numbering.ts';
import type { Former } from './pick-former.ts';
import type { AbsenceSteps } from './plan-absence.ts';
import { knownAfter } from './plan-absence.ts';
import { isRead, namedVerdict, personName } from './named-verdict.ts';
import { readAbsence } from './read-absence.ts';
import { absenceReasons } from './reasons.ts';
import type { AbsenceFacts, Wanted } from './wanted-absence.ts';
import { wantedAbsence } from './wanted-absence.ts';

export async function prepareAbsence(
  id: string,
  link: Link | ClaimedLink,
  run: PersonioHqRun,
): Promise<Prepared> {
  const data = readAbsenceLink(link.data);
  const newId = movedTo(data, run.apiVersion);
  if (newId !== undefined)
    return (await hasItsNumberBack(id, newId, run))
      ? prepareNumbered(id, link, false, run)
      : renumbered(newId);
  // Ours with a number of today says so itself.
  const isCurrent = link.targetId !== undefined && data.apiVersion === run.apiVersion;
  const numbering = isCurrent ? undefined : await readNumbering(run);
  if (numbering && isOutdated(numbering, run)) return numbersChanging(numbering.apiVersion, run);
  const unseen = numbering?.orphans ? undefined : otherNumber(link, run);
  if (unseen) return numbersChanging(unseen, run);
  return prepareNumbered(id, link, (numbering?.orphans ?? 0) > 0, run);
}

async function prepareNumbered(
  id: string,
  link: Link | ClaimedLink,
  hasOrphans: boolean,
  run: PersonioHqRun,
): Promise<Prepared> {
  const read = await readAbsence(id, link, run);
  const first = wantedAbsence(read, run.settings, run.now());
  const facts = { ...read, former: await formerOf(first, read, hasOrphans, run) };
  const { wanted, plan } = decideAbsence(first, facts);
  const compared = await comparedAbsence(wanted, facts, () => userNames(run));
  const both = compared && { compared };
  if (plan.kind === 'steps')
    return {
      ...{ verdict: plan, ...both, ...expectedOf(plan, facts) },
      ...(wanted.kind === 'present' && { sourceVersion: wanted.version }),
      apply: (claim) => applyAbsence({ facts, wanted, plan }, claim, run),
    };
  // The person may be new since everybody was compared.
  const persons = plan.kind === 'wait' && facts.source ? [facts.source.personId] : [];
  const person = isRead(plan) ? await personName(facts, run) : undefined;
  return {
    verdict: namedVerdict(plan, facts, person),
    known: plan.kind === 'nothing' ? knownAfter(wanted, facts) : {},
    asks: [{ entity: 'person', ids: persons, cause: 'chain' }],
    ...both,
  };
}

/** One that is taken over is nobody else's any more. */
function expectedOf({ steps }: AbsenceSteps, { former }: AbsenceFacts): { expected?: LinkChange } {
  const isAdopted = former?.kind === 'equal' && steps.some((step) => step.do === 'adopt-absence');
  return isAdopted ? { expected: { targetId: String(former.absence.id) } } : {};
}

/**
 * v1 counts days and hours in two lists with numbers of their own, so an absence that was moved to a number of one may
 * turn up in the other, under its number in v2, when somebody changes its type.
 */
async function hasItsNumberBack(
  id: string,
  newId: string,
  { links, connection, personio }: PersonioHqRun,
): Promise<boolean> {
  const other = await links.get({ connection: connection.id, entity: 'absence', sourceId: newId });
  return other?.targetId === undefined && (await personio.absence(id)) !== undefined;
}

/** Whoever still has the old number means the absence that has the new one. */
function renumbered(id: string): Prepared {
  const reason = absenceReasons['absence-renumbered'];
  return {
    verdict: { kind: 'nothing', reason, details: { id } },
    asks: [{ entity: 'absence', ids: [id], cause: 'chain' }],
  };
}

/** Of which other generation the number is of something that HQ has, or may have. */
function otherNumber(
  { targetId, data }: Link,
  { apiVersion: inUse }: PersonioHqRun,
): Numbering['apiVersion'] | undefined {
  const { apiVersion, begun } = readAbsenceLink(data);
  const isOurs = targetId !== undefined || begun !== undefined;
  return isOurs && apiVersion !== inUse ? apiVersion : undefined;
}

/** What looks new may be ours under its old number, and what looks deleted may have a new one. */
function numbersChanging(before: Numbering['apiVersion'], { apiVersion: after }: PersonioHqRun): Prepared {
  const reason = absenceReasons['numbers-changing'];
  return {
    verdict: { kind: 'wait', reason, details: { before, after }, waitingFor: 'numbering' },
    asks: [{ entity: SWEEP, ids: ['all'], cause: 'chain' }],
  };
}

/** Names are for operators, who look again; nothing else asks HQ for them. */
async function userNames(run: PersonioHqRun): Promise<NameOf> {
  const users = run.looksAgain ? await hqUsers(run) : [];
  return (userId) => users.find(({ id }) => id === userId)?.name || `HQ user ${userId}`;
}

/** Absences that are younger than the connection cannot be in HQ, and cost no call. */
async function formerOf(
  wanted: Wanted,
  { source, link }: AbsenceFacts,
  hasOrphans: boolean,
  run: PersonioHqRun,
): Promise<Former> {
  const isSought = wanted.kind === 'present' && link.targetId === undefined && !link.data.begun;
  const mayBeThere = hasOrphans || isFromBefore(run.connection, source?.createdAt);
  return isSought && mayBeThere ? findFormer(wanted.fields, run) : { kind: 'none' };
}
