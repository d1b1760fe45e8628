import { commonReasons } from '../../../../shared/common-reasons.ts';
import { Failure } from '../../../../shared/failure.ts';
import type { HqGeneration } from '../../../../shared/vendors/hq/capabilities.ts';
import type { HqQuote } from '../../../../shared/vendors/hq/quote-port.ts';
import type { HqAworkRun } from '../../run.ts';

export interface LookedUp {
  quote: HqQuote | undefined;
  /** The other generation of HQ's interface, where only that one has it. */
  elsewhere: HqGeneration | undefined;
}

/** By its id or its number. A tenant may lack the whole generation in which the connection reads quotes. */
export async function lookUpQuote(idOrNumber: string, { hq }: Pick<HqAworkRun, 'hq'>): Promise<LookedUp> {
  let lacking: Failure | undefined;
  const quote = await hq.quote(idOrNumber).catch((error: unknown) => {
    if (!(error instanceof Failure) || error.reason.code !== commonReasons['record-missing'].code)
      throw error;
    lacking = error;
    return undefined;
  });
  if (quote) return { quote, elsewhere: undefined };
  const elsewhere = await hq.quoteElsewhere(idOrNumber);
  if (lacking && !elsewhere) throw lacking;
  return { quote: undefined, elsewhere };
}
