import type { Agency } from './agency.ts';
import type { Facts } from './facts.ts';
import { noFacts } from './facts.ts';
import { observe } from './observe.ts';
import type { Absences } from './own-writes.ts';
import { ownWrites } from './own-writes.ts';
import { saidInLine } from './said-in-line.ts';

export interface Chronicle {
  facts: Facts;
  /** What we did though it is not ours to do, as it was noticed. */
  complaints: string[];
  /** Lets people do something, and remembers what they did. */
  watch<T>(work: () => T): T;
  /** Looks at what was done without them. */
  look(): void;
}

/** People act between two looks, and nobody else does meanwhile; whatever else happens is our own work. */
export function createChronicle(agency: Agency): Chronicle {
  const facts = noFacts();
  const complaints: string[] = [];
  let last = takeSnapshot(agency);
  let lookedAt = agency.now().getTime();
  const look = () => {
    const now = takeSnapshot(agency);
    complaints.push(...ownWrites({ before: last, after: now, lookedAt }, agency, facts));
    observe(agency, facts);
    last = now;
    lookedAt = agency.now().getTime();
  };
  saidInLine(agency, { facts, complaints, look });
  return {
    ...{ facts, complaints, look },
    watch(work) {
      look();
      try {
        return work();
      } finally {
        const now = takeSnapshot(agency);
        rememberDisturbed(last, now, agency, facts);
        observe(agency, facts);
        last = now;
      }
    },
  };
}

function takeSnapshot({ awork }: Agency): Absences {
  return new Map(awork.state().absences.map((row) => [row.id, row]));
}

function rememberDisturbed(before: Absences, after: Absences, { now }: Agency, { disturbedAt }: Facts): void {
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const rows = [before.get(id), after.get(id)];
    if (JSON.stringify(rows[0]) === JSON.stringify(rows[1])) continue;
    for (const userId of rows.map((row) => row?.userId ?? '')) disturbedAt.set(userId, now().getTime());
  }
}
