import type { MomentSimulator } from '../../vendors/moment/simulator.ts';

/** The external VAT codes of Moment's accounts. */
export interface VatCodes {
  set(accountNumber: string, vatCode: string | null): void;
  /** Empty where nobody entered one. */
  of(accountNumber: string): string;
}

export function createVatCodes({ person }: MomentSimulator, companyCode: string): VatCodes {
  const codes = new Map<string, string | null>();
  return {
    set(accountNumber, vatCode) {
      person.setAccountVatCode(companyCode, accountNumber, vatCode);
      codes.set(accountNumber, vatCode);
    },
    of: (accountNumber) => codes.get(accountNumber)?.trim() ?? '',
  };
}
