import { createPointer, SWEEP } from '../../../shared/pointer.ts';
import { pick } from '../random.ts';
import type { WorldOptions } from '../world.ts';
import type { Company } from './company.ts';
import { connectionId } from './company.ts';
import { approveDeletions } from './operator.ts';
import { otherMappings } from './settings.ts';

type Acts = Record<string, () => unknown>;

const HOUR_MILLISECONDS = 3_600_000;

/** Time, the schedule, and what admins do. A stable world keeps its mapping and the names of its types. */
export function officeActs(company: Company, isStable: boolean, options: WorldOptions): Acts {
  const compare = () => startComparison(company);
  return {
    'everything is compared': compare,
    'everything is compared again': compare,
    'everything is compared once more': compare,
    'hours pass': () => letHoursPass(options),
    'a stop is approved': () => approveDeletions(company),
    ...(options.random() < 0.4 ? switchActs(company) : {}),
    ...(options.random() < 0.3 ? settingsActs(company, options.random) : {}),
    ...(isStable ? {} : namingActs(company, options.random)),
  };
}

function startComparison({ definitions, stores, now }: Company): void {
  const targets = definitions.map(({ id: direction }) => ({
    direction,
    connection: connectionId,
    entity: SWEEP,
    id: 'all',
  }));
  void stores.queue.send(targets.map((target) => createPointer(target, 'sweep', now())));
}

/** No function lives that long. */
function letHoursPass({ isBusy, pass, random }: WorldOptions): void {
  if (isBusy()) throw new Error('somebody is at work');
  pass(Math.floor(random() * 5 * HOUR_MILLISECONDS));
}

function switchActs(company: Company): Acts {
  return { 'the version of the Personio API is switched': () => company.switchVersion() };
}

function settingsActs(company: Company, random: () => number): Acts {
  return {
    'a setting changes'() {
      const changes = pick(random, [
        { hourAbsences: 'skip' as const },
        { hourAbsences: 'round' as const },
        { openEndedMonths: pick(random, [1, 2, 3]) },
      ]);
      company.changeSettings(changes);
      return changes;
    },
  };
}

function namingActs(company: Company, random: () => number): Acts {
  const { personio } = company;
  const names = ['Urlaub', 'Urlaub neu', 'Krank', 'Ehrenamt', 'Arzttermin', 'Sonstiges'];
  return {
    'the mapping changes'() {
      const mapping = pick(random, otherMappings);
      company.changeSettings({ mapping });
      return mapping;
    },
    'a type is renamed'() {
      const { id, name } = pick(random, personio.state().absenceTypes);
      const newName = pick(random, names);
      company.typeNames.rename(id, newName);
      return `${name} → ${newName}`;
    },
  };
}
