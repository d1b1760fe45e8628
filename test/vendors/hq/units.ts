/** The ids of units are the tenant's, and no call lists them (documented so far). */
const units: Readonly<Record<string, number>> = {
  Stunden: 4020,
  Tage: 4021,
  Stück: 4022,
  Pauschal: 4023,
};

export function unitIdOf(unit: string): number | null {
  return units[unit] ?? null;
}
