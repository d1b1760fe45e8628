import type { PersonioSimulator } from '../../vendors/personio/simulator.ts';

export interface Numbers {
  /** The id an absence has in the second generation, whichever of its ids is given; also after it is deleted. */
  stable(id: string): string;
}

/** v1 numbers absences of days on its own. */
export function createNumbers(personio: PersonioSimulator): Numbers {
  const known = new Map<string, string>();
  return {
    stable(id) {
      for (const row of personio.state().absences) known.set(String(row.numericId), row.id);
      return known.get(id) ?? id;
    },
  };
}
