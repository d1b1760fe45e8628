const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** Norwegian organisation number: nine digits with a check digit modulo 11. */
export function isOrganizationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const remainder = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0) % 11;
  return remainder !== 1 && Number(text[8]) === (11 - remainder) % 11;
}
