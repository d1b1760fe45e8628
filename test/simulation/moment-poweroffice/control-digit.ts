/** Modulus 10 over all digits, the control digit with them. */
export function isPaymentId(text: string): boolean {
  if (!/^\d{2,25}$/.test(text)) return false;
  const doubled = (digit: number) => (digit < 5 ? 2 * digit : 2 * digit - 9);
  const isOdd = text.length % 2;
  const sum = Array.from(text, Number).reduce(
    (total, digit, index) => total + (index % 2 === isOdd ? doubled(digit) : digit),
    0,
  );
  return sum % 10 === 0;
}
