/** Weights and rule: https://www.brreg.no, how an organisation number is built. */
const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** The nine digits of an organisation number, without what people write around them. */
export function plainOrganizationNumber(text: string): string {
  return text.replace(/\s/g, '').replace(/^NO/i, '').replace(/MVA$/i, '');
}

export function isOrganizationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const digits = Array.from(text, Number);
  const rest = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0) % 11;
  return rest !== 1 && (rest === 0 ? 0 : 11 - rest) === digits[8];
}

/** Moment makes payment ids (KID) with modulus 10 only. https://docs.moment.team, financial/invoices/payment-id */
export function isPaymentId(text: string): boolean {
  if (!/^\d{2,25}$/.test(text)) return false;
  const digits = Array.from(text, Number).reverse();
  const total = digits.reduce(
    (carried, digit, index) => carried + (index % 2 === 0 ? digit : doubled(digit)),
    0,
  );
  return total % 10 === 0;
}

function doubled(digit: number): number {
  return digit > 4 ? digit * 2 - 9 : digit * 2;
}
