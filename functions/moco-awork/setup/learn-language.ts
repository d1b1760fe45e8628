import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { AccountLanguage } from '../account-language.ts';
import { accountLanguages, LANGUAGE_FACT, languageOf } from '../account-language.ts';
import { usualNames } from '../names.ts';
import type { MocoFacts } from './read-moco.ts';

/**
 * In which language the customer's people name things, by what they have named already; MOCO itself does not tell.
 * Without a sign it stays as it was learned, German at first.
 */
export async function learnLanguage(
  { fields, projects }: Pick<MocoFacts, 'fields' | 'projects'>,
  setup: SetupContext,
): Promise<AccountLanguage> {
  const known = languageOf(setup.connection);
  const language =
    languageAmong(
      fields.map(({ name }) => name),
      fieldNames,
    ) ??
    languageAmong(itemsOf(projects), itemNames) ??
    known;
  if (setup.connection.accounts[LANGUAGE_FACT] !== language)
    await setup.saveAccounts({ [LANGUAGE_FACT]: language });
  return language;
}

const { unassignedServiceItem: itemNames, ...fieldsByUse } = usualNames;
const fieldNames = {
  de: Object.values(fieldsByUse).map(({ de }) => de),
  en: Object.values(fieldsByUse).map(({ en }) => en),
};

/** The only language that some of the names are in. */
function languageAmong(
  names: readonly string[],
  usual: Readonly<Record<AccountLanguage, string | readonly string[]>>,
): AccountLanguage | undefined {
  const [found, ...others] = accountLanguages.filter((language) =>
    [usual[language]].flat().some((name) => names.includes(name)),
  );
  return others.length === 0 ? found : undefined;
}

function itemsOf(projects: readonly MocoProject[]): string[] {
  return projects.flatMap(({ tasks }) => tasks.map(({ name }) => name));
}
