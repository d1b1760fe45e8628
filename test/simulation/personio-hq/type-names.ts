import type { PersonioSimulator } from '../../vendors/personio/simulator.ts';

/** The product says that it remembers types for ten minutes. */
const REMEMBERED_MILLISECONDS = 600_000;

export interface TypeNames {
  rename(typeId: string, name: string): void;
  /** The name of now first, then what it was called as long ago as a worker remembers. */
  believed(typeId: string): string[];
}

export function createTypeNames(personio: PersonioSimulator, now: () => Date): TypeNames {
  const former: { typeId: string; name: string; until: number }[] = [];
  const nameOf = (typeId: string) =>
    personio.state().absenceTypes.find(({ id }) => id === typeId)?.name ?? '';
  return {
    rename(typeId, name) {
      former.push({ typeId, name: nameOf(typeId), until: now().getTime() });
      personio.person.renameAbsenceType(typeId, name);
    },
    believed(typeId) {
      const since = now().getTime() - REMEMBERED_MILLISECONDS;
      const remembered = former.filter((each) => each.typeId === typeId && each.until >= since);
      return [nameOf(typeId), ...remembered.map(({ name }) => name)];
    },
  };
}
