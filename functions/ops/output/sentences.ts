import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Details, Language, Reason } from '../../../shared/reason.ts';
import { sentence } from '../../../shared/reason.ts';
import type { RegisteredDirection } from '../../registry.ts';

/** Says a stored code as a sentence; a code that no direction declares any more is shown as it is. */
export type Say = (code: string, details: Details) => string;

export function createSay(directions: readonly RegisteredDirection[], language: Language): Say {
  const declared = directions.flatMap(({ definition }) => Object.values(definition.reasons));
  const common: Reason[] = Object.values(commonReasons);
  const reasons = new Map([...common, ...declared].map((reason) => [reason.code, reason]));
  return (code, details) => {
    const reason = reasons.get(code);
    return reason ? sentence(reason, details, language) : code;
  };
}
