import { pick } from '../random.ts';
import type { WorldOptions } from '../world.ts';
import type { Agency } from './agency.ts';
import { connectionId } from './agency.ts';
import type { Chronicle } from './chronicle.ts';
import { markedFor } from './held.ts';
import { rest } from './observe.ts';
import { cancel, comeBack, replay, resume, sendSweeps } from './operator.ts';
import { firstDays, FORMER_PROVIDER, someKinds, texts } from './settings.ts';

type Acts = Record<string, () => unknown>;

const HOUR_MILLISECONDS = 3_600_000;
/** Fewer prove nothing when nobody is shown any more. */
const SHOWN_PEOPLE = 3;

export interface Offices {
  acts: Acts;
  /** Ends whatever keeps the transfer from running. */
  settle(): void;
}

/** Time, the schedule, and what admins and operators do. */
export function officeActs(agency: Agency, chronicle: Chronicle, options: WorldOptions): Offices {
  const { random, isBusy, pass } = options;
  const stops = createStops(agency, chronicle, isBusy);
  return {
    settle: stops.settle,
    acts: {
      'everything is compared': () => sendSweeps(agency),
      'everything is compared again': () => sendSweeps(agency),
      'everything is compared once more': () => sendSweeps(agency),
      'what was stopped is sent again': () =>
        replay(['delete-breaker', 'absence-refused', 'absences-unlisted'], agency),
      'hours pass'() {
        if (isBusy()) throw new Error('somebody is at work');
        // No vendor commits hours later what was sent to it.
        if (agency.awork.faults.nextDue() !== undefined) throw new Error('a write is on its way');
        pass(Math.floor(random() * 5 * HOUR_MILLISECONDS));
      },
      ...(random() < 0.5 ? settingsActs(agency) : {}),
      ...(random() < 0.6 ? stops.acts : {}),
    },
  };
}

function settingsActs(agency: Agency): Acts {
  const { random } = agency;
  const change = (changes: () => Record<string, unknown>) => () => {
    const made = changes();
    void agency.changeSettings(made);
    return JSON.stringify(made);
  };
  return {
    'the first day changes': change(() => ({ absencesFrom: pick(random, firstDays) })),
    'the text changes': change(() => ({ absenceText: pick(random, texts) })),
    'the kinds change': change(() => ({
      absenceKinds: pick(random, [...someKinds, []]) ?? ['sickness', 'holiday', 'absence'],
    })),
    'a former integration is named': change(() => ({ takesOverAbsencesOf: [FORMER_PROVIDER] })),
  };
}

type Stop = 'paused' | 'cancelled' | 'blind';

function createStops(agency: Agency, { facts }: Chronicle, isBusy: () => boolean) {
  let stop: Stop | undefined;
  const now = () => agency.now().getTime();
  const stopped = (what: Stop, work: () => void) => () => {
    if (stop) throw new Error(`it is ${stop}`);
    if (isBusy()) throw new Error('somebody is at work');
    work();
    stop = what;
    rest(what === 'blind' ? 'blind' : 'stopped', true, facts, now());
  };
  const settle = () => {
    if (stop === 'paused') void resume(agency);
    if (stop === 'cancelled') void comeBack(agency);
    if (stop === 'blind') {
      agency.letKeySee(true);
      replay(['absences-unlisted'], agency);
    }
    stop = undefined;
    if (facts.restingSince.has('blind')) facts.sawNothingAt = now();
    rest('blind', false, facts, now());
    rest('stopped', false, facts, now());
  };
  const goOn = () => {
    if (!stop) throw new Error('it runs');
    settle();
  };
  return {
    settle,
    acts: {
      'the connection is paused': stopped('paused', () => void agency.setStatus('paused')),
      'the connection is cancelled': stopped('cancelled', () => {
        void cancel(agency);
        facts.known.clear();
      }),
      'our key sees nobody any more': stopped('blind', () => {
        if (countShown(agency) < SHOWN_PEOPLE) throw new Error('hardly anybody is away');
        agency.letKeySee(false);
      }),
      'it goes on': goOn,
      'it goes on again': goOn,
      'it goes on once more': goOn,
    } satisfies Acts,
  };
}

/** People of whom we know days, and whom awork shows as away. The owner of our key sees their own in any case. */
function countShown({ awork, stores, keyOwnerId }: Agency): number {
  const marked = new Set(awork.state().absences.flatMap((row) => markedFor(row) ?? []));
  return stores.links
    .items()
    .filter(({ connection, entity, data }) => {
      const days = (data as { days?: unknown[] } | undefined)?.days ?? [];
      return connection === connectionId && entity === 'person' && days.length > 0;
    })
    .filter(({ sourceId }) => marked.has(Number(sourceId)) && Number(sourceId) !== keyOwnerId).length;
}
