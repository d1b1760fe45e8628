import type { Connection } from '../../../shared/connections/connection.ts';
import type { Language } from '../../../shared/wording.ts';
import type { Operator } from '../operator.ts';

/** A checklist is often passed on to the customer, so it speaks their language unless another one is asked for. */
export function setupLanguage(
  { notify }: Pick<Connection, 'notify'>,
  { askedLanguage }: Pick<Operator, 'askedLanguage'>,
): Language {
  return askedLanguage ?? notify?.language ?? 'en';
}
