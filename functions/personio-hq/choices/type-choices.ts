import type { Connection } from '../../../shared/connections/connection.ts';
import { Failure } from '../../../shared/failure.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { AskedTypes, TypeChoices, TypeSheet } from '../../../shared/operations/type-choices.ts';
import { defineReasons } from '../../../shared/reason.ts';
import { hqAbsenceTypeNames } from '../../../shared/vendors/hq/absence-types.ts';
import type { PersonioAbsenceType } from '../../../shared/vendors/personio/port.ts';
import type { Language } from '../../../shared/wording.ts';
import type { Mapped } from '../mapping.ts';
import { mappedNames } from '../mapping.ts';
import { openPersonioHqRun } from '../run.ts';
import { personioHqSettings } from '../settings.ts';
import { choiceRemarks } from './choice-remarks.ts';
import { choiceWords } from './choice-words.ts';
import { chooseTypes } from './choose-types.ts';
import { hqTypeText } from '../hq-type-words.ts';
import { hasHours, mappedRows, typeRows } from './type-rows.ts';

/** Which absence type of Personio becomes which of HQ. */
export const typeChoices: TypeChoices = {
  title: choiceWords.title,
  stored(connection, language) {
    const settings = personioHqSettings.parse(connection.settings);
    const rows = mappedRows(settings, language);
    return { ...frameOf(settings, language), rows, remarks: [] };
  },
  async ask({ context }) {
    const { personio } = openPersonioHqRun(context);
    const types = await personio.absenceTypes();
    // Nobody has none; with every name gone, a save would empty the settings.
    if (types.length === 0) throw new Failure(reasons['no-types-shown']);
    return askedTypes(types);
  },
};

/** HQ has no list of its types to read: they are the same fourteen everywhere. */
function askedTypes(types: readonly PersonioAbsenceType[]): AskedTypes {
  return {
    sheet: (connection, language) => sheetOf(types, connection, language),
    choose: (connection, chosen) => chooseTypes(types, connection, chosen),
  };
}

function sheetOf(
  types: readonly PersonioAbsenceType[],
  connection: Connection,
  language: Language,
): TypeSheet {
  const settings = personioHqSettings.parse(connection.settings);
  const withHours = hasHours(types);
  return {
    ...frameOf(settings, language),
    rows: typeRows(types, settings, language),
    remarks: choiceRemarks({ connection, settings, withHours, language }),
  };
}

function frameOf(settings: Mapped, language: Language): Pick<TypeSheet, 'options' | 'version'> {
  const options = hqAbsenceTypeNames.map((value) => ({ value, label: hqTypeText(value, language) }));
  return { options, version: fingerprint(mappedNames(settings)) };
}

const reasons = defineReasons({
  'no-types-shown': {
    kind: 'park',
    en: 'Personio shows our key no type of absence at all.',
    de: 'Personio zeigt unserem Schlüssel überhaupt keine Abwesenheitsarten.',
    no: 'Personio viser nøkkelen vår ingen fraværstyper i det hele tatt.',
    todo: {
      en: 'Please have an admin check in Personio whether the API key may read absence types, and open this page again.',
      de: 'Bitte lassen Sie in Personio von einem Admin prüfen, ob der API-Schlüssel die Abwesenheitsarten lesen darf, und öffnen Sie diese Seite dann erneut.',
      no: 'La en administrator sjekke i Personio om API-nøkkelen kan lese fraværstyper, og åpne denne siden på nytt.',
    },
  },
});
