import { commonReasons } from '../../../shared/common-reasons.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Reason } from '../../../shared/reason.ts';
import { sentence } from '../../../shared/reason.ts';
import type { Details, Language } from '../../../shared/wording.ts';

/** Says a stored code as a sentence; a code that no direction declares any more is shown as it is. */
export type Say = (code: string, details: Details) => string;

/** What helps an operator and means nothing to a customer, so no sentence has it. */
const technical = ['call', 'path', 'message', 'problem'] as const;

export function createSay(
  definitions: readonly DirectionDefinition[],
  language: Language,
  reader: 'operator' | 'customer' = 'operator',
): Say {
  const declared = definitions.flatMap(({ reasons }) => Object.values(reasons));
  const common: Reason[] = Object.values(commonReasons);
  const reasons = new Map([...common, ...declared].map((reason) => [reason.code, reason]));
  return (code, details) => {
    const reason = reasons.get(code);
    if (!reason) return code;
    const said = sentence(reason, details, language);
    if (reader === 'customer') return said;
    const hints = technical.filter((name) => name in details && !reason.text.en.includes(`{${name}}`));
    if (hints.length === 0) return said;
    return `${said} (${hints.map((name) => `${name}: ${details[name]}`).join('; ')})`;
  };
}
