import { personioHqSettings } from '../../../../functions/personio-hq/settings.ts';
import type { PersonioHqRun } from '../../../../functions/personio-hq/run.ts';
import { applyAbsence } from '../../../../functions/personio-hq/personio-hq-absences/apply-absence.ts';
import type { Match } from '../../../../functions/personio-hq/personio-hq-absences/match-people.ts';
import { rememberMatches } from '../../../../functions/personio-hq/personio-hq-absences/person-link.ts';
import { planAbsence } from '../../../../functions/personio-hq/personio-hq-absences/plan-absence.ts';
import { readAbsence } from '../../../../functions/personio-hq/personio-hq-absences/read-absence.ts';
import { wantedAbsence } from '../../../../functions/personio-hq/personio-hq-absences/wanted-absence.ts';
import { createCache } from '../../../../shared/cache.ts';
import { commonReasons } from '../../../../shared/common-reasons.ts';
import { Failure } from '../../../../shared/failure.ts';
import type { Outcome } from '../../../../shared/links/link.ts';
import { type OpenClaim, openClaim } from '../../../../shared/links/open-claim.ts';
import type { Pointer } from '../../../../shared/pointer.ts';
import type { PersonioAbsence } from '../../../../shared/vendors/personio/port.ts';
import { createMemoryLinks } from '../../../twins/memory-links.ts';
import { createMemoryLocks } from '../../../twins/memory-stores.ts';
import { absenceExample, hqUserId, now as began, settings, termin, urlaub } from './absence-examples.ts';
import { createHqTwin } from './hq-twin.ts';
import { personioTwin } from './personio-twin.ts';

const LEASE_SECONDS = 150;

/** The process was stopped at this point: nothing after it runs, and nothing is settled. */
export const killed = new Error('killed');
export const answerLost = new Failure(commonReasons['answer-lost'], {
  details: { vendor: 'hq', problem: 'x' },
});
export const unavailable = new Failure(commonReasons['vendor-unavailable'], {
  details: { vendor: 'hq', problem: '503' },
});

/** The direction over in-memory twins: one absence at a time, as the worker handles it. */
export function createAbsenceHarness() {
  let clock = began.getTime();
  const now = () => new Date(clock);
  const links = createMemoryLinks(now);
  const hq = createHqTwin(now);
  const source = new Map<string, PersonioAbsence>([['absence-1', absenceExample()]]);
  const sent: Pointer[] = [];
  const deletions = { counted: 0, allowed: 100 };
  const tools: PersonioHqRun = {
    connection: { id: 'c1', connector: 'personio-hq', status: 'active', settings: {}, accounts: {} },
    ...{ links, now, settings: personioHqSettings.parse(settings), apiVersion: 'v2', hq: hq.port },
    locks: createMemoryLocks(now),
    cache: createCache(now),
    personio: personioTwin(source, [urlaub, termin]),
    send: async (pointers) => void sent.push(...pointers),
    async allowDeletion() {
      deletions.counted += 1;
      if (deletions.counted > deletions.allowed) throw new Failure(commonReasons['delete-breaker']);
    },
  };
  const keyOf = (sourceId: string) => ({ connection: 'c1', entity: 'absence', sourceId });
  const settle = async ({ link }: OpenClaim, outcome: Omit<Outcome, 'at'>, change = {}) => {
    await links.settle(link, { ...change, outcome: { ...outcome, at: now().toISOString() } });
    return outcome.code;
  };
  const fail = async (error: unknown, claim: OpenClaim) => {
    clock += (LEASE_SECONDS + 1) * 1000;
    if (!(error instanceof Failure)) return String(error);
    const { reason, details } = error;
    return settle(claim, {
      kind: reason.kind === 'park' ? 'parked' : 'retrying',
      code: reason.code,
      details,
    });
  };
  return {
    ...{ hq, source, sent, deletions, tools },
    link: (id = 'absence-1') => links.get(keyOf(id)),
    knows: (match: Match) => rememberMatches(new Map([['101', match]]), tools),
    /** Answers how it ended, in one word. */
    async handle(id = 'absence-1'): Promise<string> {
      const claimed = await links.claim({ key: keyOf(id), leaseSeconds: LEASE_SECONDS });
      if (claimed.kind !== 'claimed') return claimed.kind;
      const claim = openClaim(links, claimed.link);
      try {
        const facts = await readAbsence(id, claim.link, tools);
        const wanted = wantedAbsence(facts, tools.settings, now());
        const decided = { facts, wanted, plan: planAbsence(wanted, facts) };
        const { kind, reason, details, ...change } = await applyAbsence(decided, claim, tools);
        return await settle(claim, { kind, code: reason.code, details }, change);
      } catch (error) {
        return fail(error, claim);
      }
    },
  };
}

/** An absence of a known person, entered in HQ as 9001. */
export async function createEnteredHarness() {
  const harness = createAbsenceHarness();
  await harness.knows({ kind: 'found', hqUserId });
  await harness.handle();
  harness.hq.writes.length = 0;
  return harness;
}
