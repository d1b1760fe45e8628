import { defineReasons } from '../../../shared/reason.ts';

/** What stops a whole comparison, or the connection. */
export const comparisonReasons = defineReasons({
  'too-many-deletions': {
    kind: 'park',
    en: 'This comparison would delete {count} of {ours} transferred absences in HQ (allowed: {limit}). None of them was deleted.',
    de: 'Dieser Abgleich würde {count} von {ours} übertragenen Abwesenheiten in HQ löschen (erlaubt: {limit}). Keine davon wurde gelöscht.',
    todo: {
      en: 'Please check whether these absences were really deleted in Personio, then tell {contact}, who lets the deletions go on.',
      de: 'Bitte prüfen Sie, ob diese Abwesenheiten in Personio wirklich gelöscht wurden, und geben Sie dann {contact} Bescheid; von dort werden die Löschungen freigegeben.',
    },
  },
  'nobody-listed': {
    kind: 'park',
    en: 'Personio shows our key nobody at all. Nothing was changed.',
    de: 'Personio zeigt unserem Schlüssel überhaupt keine Personen. Nichts wurde geändert.',
    todo: {
      en: 'Please have an admin check in Personio which people the API key may read; the next comparison then goes on by itself.',
      de: 'Bitte lassen Sie in Personio von einem Admin prüfen, welche Personen der API-Schlüssel lesen darf; der nächste Abgleich geht dann von selbst weiter.',
    },
  },
  'no-types-listed': {
    kind: 'park',
    en: 'Personio shows our key no type of absence at all. Nothing was changed.',
    de: 'Personio zeigt unserem Schlüssel überhaupt keine Abwesenheitsarten. Nichts wurde geändert.',
    todo: {
      en: 'Please have an admin check in Personio whether the API key may read absence types; the next comparison then goes on by itself.',
      de: 'Bitte lassen Sie in Personio von einem Admin prüfen, ob der API-Schlüssel die Abwesenheitsarten lesen darf; der nächste Abgleich geht dann von selbst weiter.',
    },
  },
  'no-users-listed': {
    kind: 'park',
    en: 'HQ shows our key no users at all. Nothing was changed.',
    de: 'HQ zeigt unserem Schlüssel überhaupt keine Benutzer. Nichts wurde geändert.',
    todo: {
      en: 'Please have an admin check in HQ under Admin → Settings → API clients whether it is a sync token of the right company, and tell {contact}.',
      de: 'Bitte lassen Sie in HQ unter Admin → Einstellungen → API-Clients von einem Admin prüfen, ob es ein Sync-Token der richtigen Firma ist, und geben Sie {contact} Bescheid.',
    },
  },
  'none-of-ours-listed': {
    kind: 'park',
    en: 'HQ shows none of the {ours} transferred absences any more. Nothing was changed.',
    de: 'HQ zeigt keine der {ours} übertragenen Abwesenheiten mehr. Nichts wurde geändert.',
    todo: {
      en: 'Please check whether somebody deleted them in HQ, or whether the key belongs to another company, then tell {contact}; what was deleted is entered again from there.',
      de: 'Bitte prüfen Sie, ob sie in HQ jemand gelöscht hat oder ob der Schlüssel zu einer anderen Firma gehört, und geben Sie dann {contact} Bescheid; was gelöscht wurde, wird von dort aus wieder eingetragen.',
    },
  },
  'right-missing': {
    kind: 'pause',
    en: 'The key of {vendor} may not {right_en}.',
    de: 'Dem Schlüssel von {vendor} fehlt das Recht, {right_de}.',
    todo: {
      en: 'Please have an admin give it this right in {vendor} under {place_en}, then tell {contact}.',
      de: 'Bitte lassen Sie ihm dieses Recht in {vendor} unter {place_de} von einem Admin geben, und geben Sie dann {contact} Bescheid.',
    },
  },
  'emails-not-readable': {
    kind: 'pause',
    en: 'Personio shows our key no e-mail address of anybody.',
    de: 'Personio zeigt unserem Schlüssel von niemandem eine E-Mail-Adresse.',
    todo: {
      en: 'Please have an admin release the attribute "Email" for the API key in Personio, then tell {contact}.',
      de: 'Bitte lassen Sie in Personio von einem Admin für den API-Schlüssel das Attribut „E-Mail“ freigeben, und geben Sie dann {contact} Bescheid.',
    },
  },
});
