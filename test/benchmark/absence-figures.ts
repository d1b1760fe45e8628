import type { WorkerFigures } from './absences-worker.ts';
import type { Figure } from './figure.ts';
import { figure, NEAR_THE_FEWEST } from './figure.ts';

type Calls = Record<'personio' | 'hq', number>;

/** The fewest are each page, and for a change a reading where it is and its writes. */
export function callFigures(counted: Calls, before: Calls, minimum: Calls): Figure[] {
  const against = (vendor: keyof Calls) => (counted[vendor] - before[vendor]) / minimum[vendor];
  const measured = { unit: '×', goal: { atMost: NEAR_THE_FEWEST } };
  return [
    figure({ ...measured, name: 'absences: Personio calls against the fewest', value: against('personio') }),
    figure({ ...measured, name: 'absences: HQ calls against the fewest', value: against('hq') }),
  ];
}

export function workerFigures(run: WorkerFigures): Figure[] {
  const seconds = run.sweepSeconds + run.recordSeconds + run.cpuSeconds;
  return [
    figure({
      ...{ name: 'absences: 2,000 people compared and 1 % changed, worker time', value: seconds, unit: 's' },
      ...{ goal: { atMost: 60 }, isEvidence: true },
    }),
    figure({ name: 'absences: worker time of the comparison alone', value: run.sweepSeconds, unit: 's' }),
    figure({ name: 'absences: CPU of all', value: run.cpuSeconds, unit: 's' }),
    figure({ name: 'absences: until all is in HQ', value: run.elapsedSeconds, unit: 's' }),
    figure({
      ...{ name: 'absences: memory of the worker process, with every link', value: run.processMegabytes },
      ...{ unit: 'MB', goal: { atMost: 256 } },
    }),
    figure({ name: 'absences: heap added in the run', value: run.heapMegabytes, unit: 'MB' }),
  ];
}
