/** Documented codes. "Urlaub" and "Abwesenheit" were seen in answers, the other names are guessed. */
const names: Record<number, string> = {
  1: 'Nicht planbar',
  2: 'Feiertag',
  3: 'Krankheit',
  4: 'Urlaub',
  5: 'Abwesenheit',
};

export const absenceCodes = Object.keys(names).map(Number);

/** Every account has its own ids for them, and names itself as the customer. */
const firstId = 945_900_000;

export function absenceKind(code: number, accountName: string) {
  const name = names[code] ?? '';
  return { id: firstId + code, name, customer_name: accountName, color: '#BBB', type: 'Absence' };
}
