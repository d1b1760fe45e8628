import Big from 'big.js';
import type { Posting } from './posting.ts';

/** Reversals take back what had arrived, all of it and nothing more. Where they are skipped there is none. */
export function unbalanced(postings: readonly Posting[], isHeld: (posting: Posting) => boolean): string[] {
  const reversals = postings.filter((posting) => posting.ReversedVoucherNo !== null && isHeld(posting));
  const numbers = new Set(reversals.map(({ ReversedVoucherNo }) => ReversedVoucherNo));
  return [...numbers].flatMap((voucherNo) => {
    const originals = postings.filter((posting) => posting.VoucherNo === voucherNo && isHeld(posting));
    const taken = reversals.filter(({ ReversedVoucherNo }) => ReversedVoucherNo === voucherNo);
    const [arrived, back] = [shown(originals, 1), shown(taken, -1)];
    return arrived === back
      ? []
      : [`of voucher ${voucherNo} arrived [${arrived}], and [${back}] is taken back`];
  });
}

function shown(postings: readonly Posting[], sign: 1 | -1): string {
  const amounts = postings.map(
    ({ ProjectCode, Amount, VatAmount }) =>
      `${ProjectCode} ${new Big(Amount).plus(VatAmount).times(sign).toFixed(2)}`,
  );
  return amounts.toSorted().join(', ');
}
