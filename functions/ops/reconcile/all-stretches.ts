import { Failure } from '../../../shared/failure.ts';
import type { Period } from '../../../shared/reconcile/listed-stretch.ts';
import type { ReconciledStretch, Reconciling } from '../../../shared/reconcile/reconcile.ts';
import { reconcile } from '../../../shared/reconcile/reconcile.ts';
import type { Operator } from '../operator.ts';

const TRIES = 5;
const PAUSE_SECONDS = 5;

/** Every stretch of a period. A vendor that does not answer for a while is waited for, and the stretch begun anew. */
export async function* allStretches(
  reconciling: Reconciling,
  period: Period,
  { sleep, progress }: Pick<Operator, 'sleep' | 'progress'>,
): AsyncGenerator<ReconciledStretch> {
  let from: string | undefined;
  for (let tries = 1; ; tries += 1) {
    try {
      for await (const stretch of reconcile(reconciling, period, from)) {
        yield stretch;
        from = stretch.next;
        tries = 1;
      }
      return;
    } catch (error) {
      if (!(error instanceof Failure) || error.reason.kind !== 'retry' || tries === TRIES) throw error;
      const { retryAfterSeconds = PAUSE_SECONDS } = error.options;
      progress(`waiting ${retryAfterSeconds} s for the vendor`);
      await sleep(retryAfterSeconds);
    }
  }
}
