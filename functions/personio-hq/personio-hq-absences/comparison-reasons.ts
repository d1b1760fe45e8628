import { defineReasons } from '../../../shared/reason.ts';

/** What stops a whole comparison, or the connection. */
export const comparisonReasons = defineReasons({
  'too-many-deletions': {
    kind: 'park',
    en: 'This comparison would delete {count} of {ours} transferred absences in HQ (allowed: {limit}). None of them was deleted.',
    de: 'Dieser Abgleich würde {count} von {ours} übertragenen Abwesenheiten in HQ löschen (erlaubt: {limit}). Keine davon wurde gelöscht.',
    no: 'Denne sammenligningen ville slettet {count} av {ours} overførte fravær i HQ (tillatt: {limit}). Ingen av dem ble slettet.',
    todo: {
      en: 'Please check whether these absences were really deleted in Personio, then tell {contact}, who lets the deletions go on.',
      de: 'Bitte prüfen Sie, ob diese Abwesenheiten in Personio wirklich gelöscht wurden, und geben Sie dann {contact} Bescheid; von dort werden die Löschungen freigegeben.',
      no: 'Sjekk om disse fraværene virkelig ble slettet i Personio, og gi så beskjed til {contact}, som slipper slettingene gjennom.',
    },
  },
  'nobody-listed': {
    kind: 'park',
    en: 'Personio shows our key nobody at all. Nothing was changed.',
    de: 'Personio zeigt unserem Schlüssel überhaupt keine Personen. Nichts wurde geändert.',
    no: 'Personio viser ikke nøkkelen vår noen personer. Ingenting ble endret.',
    todo: {
      en: 'Please have an admin check in Personio which people the API key may read; the next comparison then goes on by itself.',
      de: 'Bitte lassen Sie in Personio von einem Admin prüfen, welche Personen der API-Schlüssel lesen darf; der nächste Abgleich geht dann von selbst weiter.',
      no: 'Be en administrator sjekke i Personio hvilke personer API-nøkkelen kan lese; neste sammenligning går da videre av seg selv.',
    },
  },
  'no-types-listed': {
    kind: 'park',
    en: 'Personio shows our key no type of absence at all. Nothing was changed.',
    de: 'Personio zeigt unserem Schlüssel überhaupt keine Abwesenheitsarten. Nichts wurde geändert.',
    no: 'Personio viser ikke nøkkelen vår noen fraværstyper. Ingenting ble endret.',
    todo: {
      en: 'Please have an admin check in Personio whether the API key may read absence types; the next comparison then goes on by itself.',
      de: 'Bitte lassen Sie in Personio von einem Admin prüfen, ob der API-Schlüssel die Abwesenheitsarten lesen darf; der nächste Abgleich geht dann von selbst weiter.',
      no: 'Be en administrator sjekke i Personio om API-nøkkelen kan lese fraværstyper; neste sammenligning går da videre av seg selv.',
    },
  },
  'no-users-listed': {
    kind: 'park',
    en: 'HQ shows our key no users at all. Nothing was changed.',
    de: 'HQ zeigt unserem Schlüssel überhaupt keine Benutzer. Nichts wurde geändert.',
    no: 'HQ viser ikke nøkkelen vår noen brukere. Ingenting ble endret.',
    todo: {
      en: 'Please have an admin check in HQ under Admin → Settings → API clients whether it is a sync token of the right company, and tell {contact}.',
      de: 'Bitte lassen Sie in HQ unter Admin → Einstellungen → API-Clients von einem Admin prüfen, ob es ein Sync-Token der richtigen Firma ist, und geben Sie {contact} Bescheid.',
      no: 'Be en administrator sjekke i HQ under Admin → Settings → API clients om det er et sync-token for riktig firma, og gi beskjed til {contact}.',
    },
  },
  'none-of-ours-listed': {
    kind: 'park',
    en: 'HQ shows none of the {ours} transferred absences any more. Nothing was changed.',
    de: 'HQ zeigt keine der {ours} übertragenen Abwesenheiten mehr. Nichts wurde geändert.',
    no: 'HQ viser ikke lenger noen av de {ours} overførte fraværene. Ingenting ble endret.',
    todo: {
      en: 'Please check whether somebody deleted them in HQ, or whether the key belongs to another company, then tell {contact}; what was deleted is entered again from there.',
      de: 'Bitte prüfen Sie, ob sie in HQ jemand gelöscht hat oder ob der Schlüssel zu einer anderen Firma gehört, und geben Sie dann {contact} Bescheid; was gelöscht wurde, wird von dort aus wieder eingetragen.',
      no: 'Sjekk om noen har slettet dem i HQ, eller om nøkkelen hører til et annet firma, og gi så beskjed til {contact}; det som ble slettet, registreres på nytt derfra.',
    },
  },
  'right-missing': {
    kind: 'pause',
    en: 'The key of {vendor} may not {right_en}.',
    de: 'Dem Schlüssel von {vendor} fehlt das Recht, {right_de}.',
    no: 'Nøkkelen til {vendor} mangler rett til å {right_no}.',
    todo: {
      en: 'Please have an admin give it this right in {vendor} under {place_en}, then tell {contact}.',
      de: 'Bitte lassen Sie ihm dieses Recht in {vendor} unter {place_de} von einem Admin geben, und geben Sie dann {contact} Bescheid.',
      no: 'Be en administrator gi den denne rettigheten i {vendor} under {place_no}, og gi så beskjed til {contact}.',
    },
  },
  'emails-not-readable': {
    kind: 'pause',
    en: 'Personio shows our key no e-mail address of anybody.',
    de: 'Personio zeigt unserem Schlüssel von niemandem eine E-Mail-Adresse.',
    no: 'Personio viser ikke nøkkelen vår e-postadressen til noen.',
    todo: {
      en: 'Please have an admin release the attribute "Email" for the API key in Personio, then tell {contact}.',
      de: 'Bitte lassen Sie in Personio von einem Admin für den API-Schlüssel das Attribut „E-Mail“ freigeben, und geben Sie dann {contact} Bescheid.',
      no: 'Be en administrator frigi attributtet «Email» for API-nøkkelen i Personio, og gi så beskjed til {contact}.',
    },
  },
});
