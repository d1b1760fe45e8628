import { personioHqSettings } from '../../../../functions/personio-hq/settings.ts';
import type { PersonioHqRun } from '../../../../functions/personio-hq/run.ts';
import { personioHqAbsences } from '../../../../functions/personio-hq/personio-hq-absences/definition.ts';
import { prepareAbsence } from '../../../../functions/personio-hq/personio-hq-absences/prepare-absence.ts';
import type { Match } from '../../../../functions/personio-hq/match-people.ts';
import { rememberMatches } from '../../../../functions/personio-hq/personio-hq-absences/person-link.ts';
import { createCache } from '../../../../shared/cache.ts';
import { commonReasons } from '../../../../shared/common-reasons.ts';
import { Failure } from '../../../../shared/failure.ts';
import type { ClaimedLink, Link } from '../../../../shared/links/link.ts';
import { openClaim } from '../../../../shared/links/open-claim.ts';
import type { Pointer } from '../../../../shared/pointer.ts';
import { createPointer } from '../../../../shared/pointer.ts';
import type { PersonioAbsence } from '../../../../shared/vendors/personio/port.ts';
import { ApplyFailure } from '../../../../shared/worker/apply-failure.ts';
import { createAsk } from '../../../../shared/worker/ask.ts';
import type { InWork } from '../../../../shared/worker/end-claim.ts';
import { endFailed } from '../../../../shared/worker/end-failed.ts';
import { runRecord } from '../../../../shared/worker/run-record.ts';
import type { WorkerDeps } from '../../../../shared/worker/worker-deps.ts';
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
  const queue = {
    // Retries are none of the direction's business.
    send: async (pointers: readonly Pointer[]) =>
      void sent.push(...pointers.filter(({ attempt }) => attempt === 0)),
    park: async () => {},
  };
  const deletions = { counted: 0, allowed: 100 };
  const tools: PersonioHqRun = {
    connection: { id: 'c1', connector: 'personio-hq', status: 'active', settings: {}, accounts: {} },
    ...{ links, now, settings: personioHqSettings.parse(settings), apiVersion: 'v2', hq: hq.port },
    locks: createMemoryLocks(now),
    cache: createCache(now),
    looksAgain: false,
    personio: personioTwin(source, [urlaub, termin]),
    ask: createAsk('personio-hq-absences', { id: 'c1' }, { queue, now }),
    async allowDeletion() {
      deletions.counted += 1;
      if (deletions.counted > deletions.allowed) throw new Failure(commonReasons['delete-breaker']);
    },
  };
  const keyOf = (sourceId: string) => ({ connection: 'c1', entity: 'absence', sourceId });
  // As far as the worker needs it to end a record.
  const direction = { definition: personioHqAbsences };
  const deps = { links, queue, now, direction, random: () => 0.5 } as unknown as WorkerDeps;
  const fail = async (error: unknown, inWork: InWork): Promise<string> => {
    const cause = error instanceof ApplyFailure ? error.cause : error;
    const ended = cause instanceof Failure ? (await endFailed(error, inWork)).reason.code : String(cause);
    // Until it is certain what HQ made of it.
    clock += (LEASE_SECONDS + 31) * 1000;
    return ended;
  };
  return {
    ...{ hq, source, sent, deletions, tools },
    link: (id = 'absence-1') => links.get(keyOf(id)),
    knows: (match: Match) => rememberMatches(new Map([['101', match]]), tools),
    /** Answers how it ended, in one word. */
    async handle(id = 'absence-1'): Promise<string> {
      const claimed = await links.claim({ key: keyOf(id), leaseSeconds: LEASE_SECONDS });
      if (claimed.kind !== 'claimed') return claimed.kind;
      const target = { direction: 'personio-hq-absences', connection: 'c1', entity: 'absence', id };
      const inWork = {
        pointer: createPointer(target, 'webhook', now()),
        claim: openClaim({ links, now }, claimed.link),
        deps,
      };
      try {
        const run = { prepare: (_entity: string, ...read: Read) => prepareAbsence(...read, tools) };
        return (await runRecord(run, inWork)).reason.code;
      } catch (error) {
        return fail(error, inWork);
      }
    },
  };
}

type Read = [id: string, link: Link | ClaimedLink];

/** An absence of a known person, entered in HQ as 9001. */
export async function createEnteredHarness() {
  const harness = createAbsenceHarness();
  await harness.knows({ kind: 'found', hqUserId });
  await harness.handle();
  harness.hq.writes.length = 0;
  return harness;
}
