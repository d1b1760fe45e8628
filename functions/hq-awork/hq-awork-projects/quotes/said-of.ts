import type { Details, Language } from '../../../../shared/wording.ts';
import { inEveryLanguage, say } from '../../../../shared/wording.ts';
import type { QuoteFacts, QuoteStep } from './quote-plan.ts';

const counts = {
  'create-list': [
    { en: '{count} list made', de: '{count} Liste angelegt' },
    { en: '{count} lists made', de: '{count} Listen angelegt' },
  ],
  'create-task': [
    { en: '{count} task made', de: '{count} Aufgabe angelegt' },
    { en: '{count} tasks made', de: '{count} Aufgaben angelegt' },
  ],
  'link-task': [
    { en: '{count} task was there already', de: '{count} Aufgabe war schon da' },
    { en: '{count} tasks were there already', de: '{count} Aufgaben waren schon da' },
  ],
} as const;

const withoutType = {
  en: ' Made with awork’s own type of work, as awork has none called {names}.',
  de: ' Mit der Tätigkeit angelegt, die awork selbst wählt, da es dort keine namens {names} gibt.',
} as const;

/** What was done, in every language. */
export function saidOf(
  steps: readonly QuoteStep[],
  { project, typesOfWork }: Pick<QuoteFacts, 'project' | 'typesOfWork'>,
): Details {
  const made = (language: Language) =>
    (['create-list', 'create-task', 'link-task'] as const)
      .map((kind) => ({ kind, count: steps.filter((step) => step.do === kind).length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => spoken(counts[kind][count === 1 ? 0 : 1], { count }, language))
      .join(', ');
  const missing = [...typesOfWork.values()].filter(({ id }) => id === undefined).map(({ name }) => name);
  const remark = (language: Language) => {
    const names = missing.map((name) => (language === 'de' ? `„${name}“` : `"${name}"`)).join(', ');
    return names === '' ? '' : spoken(withoutType, { names }, language);
  };
  return {
    project: typeof project === 'object' ? project.name : '',
    ...inEveryLanguage('made', made),
    ...inEveryLanguage('remark', remark),
  };
}

/** No customer of these vendors reads Norwegian. */
function spoken(wording: { en: string; de: string }, details: Details, language: Language): string {
  return say(wording, details, language === 'no' ? 'en' : language);
}
