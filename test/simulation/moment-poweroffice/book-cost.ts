import { pick } from '../random.ts';
import { clientKey, type Firm, inBooks, inMoment } from './firm.ts';

/** Around the border of what counts as a cost. */
const accounts = [4000, 4300, 4300, 4500, 6300, 6300, 6800, 6800, 7140, 7350, 1920];
const days = ['2026-03-02', '2026-03-01', '2026-02-20', '2025-11-03', '2026-04-01'];

/** A supplier's bill or a voucher by hand, on projects that Moment knows, will know, or never hears of. */
export function bookCost(firm: Firm, random: () => number) {
  const { person } = firm.powerOffice;
  const lines = Array.from({ length: pick(random, [1, 1, 2, 3]) }, () => someLine(firm, random));
  const postingDate = pick(random, days);
  const dates = { postingDate, voucherDate: pick(random, [postingDate, '2026-02-18']) };
  const description = pick(random, [undefined, 'Innkjøp']);
  const head = { ...dates, ...(description && { description }) };
  if (random() < 0.3) {
    const sum = lines.reduce((total, { amount }) => total + Math.round(amount * 100), 0);
    const bank = { accountNo: 1920, amount: -sum / 100, vatCode: '0' };
    return person.postManualVoucher(clientKey, { ...head, lines: [...lines, bank] }).voucherNo;
  }
  const { Number: supplierNo } = pick(random, inBooks(firm).suppliers);
  const scans = { withPdf: random() < 0.4, withEhf: random() < 0.2, withImages: pick(random, [0, 0, 2]) };
  const invoiceNo = String(Math.floor(random() * 90_000));
  return person.postIncomingInvoice(clientKey, { ...head, supplierNo, invoiceNo, ...scans, lines }).voucherNo;
}

function someLine(firm: Firm, random: () => number) {
  const numbers = new Set(inMoment(firm).projects.map(({ projectNumber }) => projectNumber));
  const codes = inBooks(firm).projects.map(({ Code }) => Code);
  const known = codes.filter((code) => numbers.has(code));
  const projectCode =
    random() < 0.9 ? pick(random, random() < 0.7 && known.length > 0 ? known : codes) : undefined;
  const description = pick(random, [undefined, 'Lisens', '  ']);
  return {
    accountNo: pick(random, accounts),
    amount: pick(random, [1250, 99.9, 0.1 + 0.2, -500, 333.33]),
    ...(projectCode !== undefined && { projectCode }),
    ...(description && { description }),
  };
}
