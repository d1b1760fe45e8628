import { createSay } from '../../../functions/ops/output/sentences.ts';
import { definitions } from '../../../functions/registry.ts';
import type { Details } from '../../../shared/wording.ts';
import { languages } from '../../../shared/wording.ts';
import type { Need, NeedSources } from './needs.ts';
import { readNeeds } from './needs.ts';
import type { Told } from './told.ts';

/** What is not through yet, as last read. */
export interface NeedsWatch {
  needs(): readonly Need[];
  /** Reads again; answers whether something is different. */
  look(): Promise<boolean>;
}

export function watchNeeds(sources: Omit<NeedSources, 'say'>): NeedsWatch {
  const say = sayInEveryLanguage();
  let needs: readonly Need[] = [];
  return {
    needs: () => needs,
    async look() {
      const before = textOf(needs);
      needs = await readNeeds({ ...sources, say });
      return textOf(needs) !== before;
    },
  };
}

function sayInEveryLanguage(): (code: string, details: Details) => Told {
  const says = new Map(
    languages.map((language) => [
      language,
      createSay(definitions, language, { isCustomer: true, hasPages: false }),
    ]),
  );
  return (code, details) => (language) => says.get(language)?.(code, details) ?? code;
}

function textOf(needs: readonly Need[]): string {
  return needs.map(({ key, kind, why }) => `${key} ${kind} ${why('en')}`).join('\n');
}
