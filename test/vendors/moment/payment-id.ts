export interface PaymentIdParts {
  invoiceNumber: number;
  customerNumber: string;
  isCreditNote: boolean;
  /** `YYYY-MM-DD` */
  issueDate: string;
}

/**
 * The KID of an invoice, documented with its tokens: INVn, CLIn, TYPE, COM followed by fixed digits, ISSUE as DDMMYY,
 * each padded with zeros, and one control digit of modulus 10 at the end. `null` for an empty pattern.
 */
export function paymentIdOf(pattern: string, parts: PaymentIdParts): string | null {
  if (pattern === '') return null;
  const payload = pattern.replaceAll(
    /(INV|CLI|COM)(\d+)|TYPE|ISSUE|[^A-Z]/g,
    (token, name?: string, digits?: string) => expand(parts, { token, name, digits }),
  );
  if (!/^\d+$/.test(payload)) throw new Error(`the pattern ${pattern} is not known`);
  return payload + controlDigit(payload);
}

interface Token {
  token: string;
  name: string | undefined;
  digits: string | undefined;
}

function expand(parts: PaymentIdParts, { token, name, digits = '' }: Token): string {
  const [year = '', month = '', day = ''] = parts.issueDate.split('-');
  if (name === 'INV') return String(parts.invoiceNumber).padStart(Number(digits), '0');
  if (name === 'CLI') return parts.customerNumber.replaceAll(/\D/g, '').padStart(Number(digits), '0');
  if (name === 'COM') return digits;
  if (token === 'TYPE') return parts.isCreditNote ? '3' : '1';
  return token === 'ISSUE' ? day + month + year.slice(2) : '';
}

/** Modulus 10: from the right every other digit counts twice, as the sum of its digits. */
export function controlDigit(payload: string): string {
  const weighted = Array.from(payload)
    .reverse()
    .map((digit, place) => {
      const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
      return value > 9 ? value - 9 : value;
    });
  const sum = weighted.reduce((total, value) => total + value, 0);
  return String((10 - (sum % 10)) % 10);
}
