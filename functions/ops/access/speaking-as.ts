import type { Doer } from '../../../shared/history/history.ts';
import type { Language } from '../../../shared/wording.ts';
import type { Operator } from '../operator.ts';
import { createSay } from '../output/sentences.ts';

/** The bag for somebody's acts: in their language, without what only operators understand, and kept under their name. */
export function speakingAs(
  { who, language }: { who: Doer; language: Language },
  operator: Operator,
): Operator {
  const definitions = operator.connectors.flatMap(({ directions }) =>
    directions.map(({ definition }) => definition),
  );
  const isCustomer = who.kind === 'customer';
  return {
    ...operator,
    who,
    language,
    askedLanguage: language,
    say: createSay(definitions, language, { isCustomer, hasPages: true }),
  };
}
