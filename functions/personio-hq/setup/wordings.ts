import type { Wording } from '../../../shared/wording.ts';

/** Parts of the checklist, as they are named where a vendor refuses them. */
export const partWords = {
  personioKey: { en: 'Personio key', de: 'Personio-Schlüssel', no: 'Personio-nøkkel' },
  hqKey: { en: 'HQ token', de: 'HQ-Token', no: 'HQ-token' },
  personioRights: {
    en: 'rights of the Personio key',
    de: 'Rechte des Personio-Schlüssels',
    no: 'rettigheter til Personio-nøkkelen',
  },
  hqRights: { en: 'rights of the HQ token', de: 'Rechte des HQ-Tokens', no: 'rettigheter til HQ-tokenet' },
  people: { en: 'people', de: 'Personen', no: 'personer' },
  types: { en: 'types of absence', de: 'Abwesenheitsarten', no: 'fraværstyper' },
  webhook: { en: 'Personio webhook', de: 'Personio-Webhook', no: 'Personio-webhook' },
} as const satisfies Record<string, Wording>;

export const rightWords = {
  persons: {
    en: 'the Personio key may read people (personio:persons:read)',
    de: 'der Personio-Schlüssel darf Personen lesen (personio:persons:read)',
    no: 'Personio-nøkkelen kan lese personer (personio:persons:read)',
  },
  absences: {
    en: 'the Personio key may read absences (personio:absences:read)',
    de: 'der Personio-Schlüssel darf Abwesenheiten lesen (personio:absences:read)',
    no: 'Personio-nøkkelen kan lese fravær (personio:absences:read)',
  },
  noPersons: {
    en: 'the Personio key may not read people: have an admin give it the right personio:persons:read in Personio under Integrations',
    de: 'Der Personio-Schlüssel darf keine Personen lesen: Bitte lassen Sie ihm in Personio unter Integrationen von einem Admin das Recht personio:persons:read geben',
    no: 'Personio-nøkkelen kan ikke lese personer: be en administrator gi den rettigheten personio:persons:read i Personio under Integrations',
  },
  noAbsences: {
    en: 'the Personio key may not read absences: have an admin give it the right personio:absences:read in Personio under Integrations',
    de: 'Der Personio-Schlüssel darf keine Abwesenheiten lesen: Bitte lassen Sie ihm in Personio unter Integrationen von einem Admin das Recht personio:absences:read geben',
    no: 'Personio-nøkkelen kan ikke lese fravær: be en administrator gi den rettigheten personio:absences:read i Personio under Integrations',
  },
  hqReads: {
    en: 'the HQ token may read users and absences',
    de: 'das HQ-Token darf Benutzer und Abwesenheiten lesen',
    no: 'HQ-tokenet kan lese brukere og fravær',
  },
  hqWritesUnseen: {
    en: 'HQ tells only when something is entered whether the token may enter and delete absences: see in HQ under Admin → Settings → API clients that it is a sync token of the whole system and not the token of one user',
    de: 'HQ sagt erst beim Eintragen, ob das Token Abwesenheiten eintragen und löschen darf: Bitte prüfen Sie in HQ unter Admin → Einstellungen → API-Clients, dass es ein Sync-Token für das ganze System ist und nicht das Token eines einzelnen Benutzers',
    no: 'HQ sier først når noe registreres om tokenet kan registrere og slette fravær: se etter i HQ under Admin → Settings → API clients at det er et sync-token for hele systemet og ikke tokenet til én bruker',
  },
  hqSettingsUnseen: {
    en: 'HQ does not tell its settings: see that absence requests and vacation accounts are switched off in HQ, that nobody edits absences there by hand any more, and that you have the Professional plan or higher, as both vendors ask for absences of Personio in HQ',
    de: 'HQ verrät seine Einstellungen nicht: Bitte prüfen Sie, dass in HQ Abwesenheitsanträge und Urlaubskonten abgeschaltet sind, dass dort niemand mehr Abwesenheiten von Hand bearbeitet, und dass Sie den Tarif Professional oder höher haben, wie ihn beide Anbieter für Abwesenheiten aus Personio in HQ verlangen',
    no: 'HQ viser ikke innstillingene sine: se etter at fraværssøknader og feriekontoer er slått av i HQ, at ingen redigerer fravær for hånd der lenger, og at dere har Professional-abonnementet eller høyere, slik begge leverandører krever for fravær fra Personio i HQ',
  },
} as const satisfies Record<string, Wording>;

export const peopleWords = {
  nobody: {
    en: 'Personio shows the key nobody: have an admin check in Personio which people it may read',
    de: 'Personio zeigt dem Schlüssel niemanden: Bitte lassen Sie in Personio von einem Admin prüfen, welche Personen er lesen darf',
    no: 'Personio viser ikke nøkkelen noen personer: be en administrator sjekke i Personio hvilke personer den kan lese',
  },
  noAddresses: {
    en: 'Personio shows no e-mail address at all: have an admin release the attribute "Email" for the key in Personio',
    de: 'Personio zeigt überhaupt keine E-Mail-Adresse: Bitte lassen Sie in Personio von einem Admin das Attribut „E-Mail“ für den Schlüssel freigeben',
    no: 'Personio viser ingen e-postadresser: be en administrator frigi attributtet «Email» for nøkkelen i Personio',
  },
  found: {
    en: 'people: {count} of {all} active people found in HQ',
    de: 'Personen: {count} von {all} aktiven Personen in HQ gefunden',
    no: 'personer: {count} av {all} aktive personer funnet i HQ',
  },
  unknown: {
    en: '{names}: nobody in HQ has their e-mail address, their absences will wait',
    de: '{names}: Niemand in HQ hat ihre E-Mail-Adresse, ihre Abwesenheiten werden warten',
    no: '{names}: ingen i HQ har e-postadressen deres, fraværet deres kommer til å vente',
  },
  deactivated: {
    en: '{names}: deactivated in HQ, no absences are entered for them',
    de: '{names}: in HQ deaktiviert, für sie werden keine Abwesenheiten eingetragen',
    no: '{names}: deaktivert i HQ, fravær registreres ikke for dem',
  },
  unaddressed: {
    en: '{names}: without an e-mail address in Personio, their absences will wait',
    de: '{names}: in Personio ohne E-Mail-Adresse, ihre Abwesenheiten werden warten',
    no: '{names}: uten e-postadresse i Personio, fraværet deres kommer til å vente',
  },
  ambiguous: {
    en: '{names}: their e-mail address belongs to several people, their absences will wait',
    de: '{names}: Ihre E-Mail-Adresse gehört mehreren, ihre Abwesenheiten werden warten',
    no: '{names}: e-postadressen deres hører til flere personer, fraværet deres kommer til å vente',
  },
  unnamed: { en: 'person {id}', de: 'Person {id}', no: 'person {id}' },
} as const satisfies Record<string, Wording>;

export const typeWords = {
  mapped: {
    en: 'types of absence: {count} of {all} belong to a type of HQ',
    de: 'Abwesenheitsarten: {count} von {all} sind einer Art in HQ zugeordnet',
    no: 'fraværstyper: {count} av {all} hører til en type i HQ',
  },
  strange: {
    en: 'the mapping of {hqType} has "{name}", which is no absence type of Personio: choose “not transferred” for it on the page “Absence types”',
    de: 'Die Zuordnung zu {hqType} enthält „{name}“, das keine Abwesenheitsart in Personio ist: Bitte wählen Sie dafür auf der Seite „Abwesenheitsarten“ „nicht übertragen“',
    no: 'koblingen til {hqType} har «{name}», som ikke er noen fraværstype i Personio: velg «overføres ikke» for den på siden «Fraværstyper»',
  },
  nearly: {
    en: 'the mapping of {hqType} has "{name}", which is no absence type of Personio; it has "{meant}": if that is meant, choose {hqType} for it on the page “Absence types”, and “not transferred” for "{name}"',
    de: 'Die Zuordnung zu {hqType} enthält „{name}“, das keine Abwesenheitsart in Personio ist; dort gibt es „{meant}“: Ist diese gemeint, wählen Sie bitte auf der Seite „Abwesenheitsarten“ {hqType} für sie und „nicht übertragen“ für „{name}“',
    no: 'koblingen til {hqType} har «{name}», som ikke er noen fraværstype i Personio; der finnes «{meant}»: er den ment, velg {hqType} for den på siden «Fraværstyper», og «overføres ikke» for «{name}»',
  },
  unmapped: {
    en: '{names}: of no type of HQ, so not transferred; whoever misses them chooses a type on the page “Absence types”',
    de: '{names}: keiner Art in HQ zugeordnet, also nicht übertragen; wem sie fehlen, der wählt eine Art auf der Seite „Abwesenheitsarten“',
    no: '{names}: hører ikke til noen type i HQ og overføres derfor ikke; den som savner dem, velger en type på siden «Fraværstyper»',
  },
  leftOut: {
    en: '{names}: given in hours, but their type in HQ knows only days: left out (setting hourAbsences)',
    de: '{names}: in Stunden angegeben, ihre Art in HQ kennt aber nur Tage: ausgelassen (Einstellung hourAbsences)',
    no: '{names}: oppgitt i timer, men typen i HQ kjenner bare dager: utelatt (innstilling hourAbsences)',
  },
  withoutUnit: {
    en: '{names}: Personio does not say whether they count days or hours; absences that do not show it otherwise are not transferred',
    de: '{names}: Personio sagt nicht, ob sie in Tagen oder Stunden zählen; Abwesenheiten, die es nicht anders zeigen, werden nicht übertragen',
    no: '{names}: Personio sier ikke om de telles i dager eller timer; fravær som ikke viser det på annen måte, overføres ikke',
  },
} as const satisfies Record<string, Wording>;

export const hookWords = {
  hook: {
    en: 'Personio webhook ({count} events)',
    de: 'Personio-Webhook ({count} Ereignisse)',
    no: 'Personio-webhook ({count} hendelser)',
  },
  removed: {
    en: 'Personio webhook: {count} removed',
    de: 'Personio-Webhook: {count} entfernt',
    no: 'Personio-webhook: {count} fjernet',
  },
  noSecret: {
    en: 'Personio webhook: no secret is stored; add the connection again',
    de: 'Personio-Webhook: Es ist kein Geheimnis hinterlegt; bitte die Verbindung erneut anlegen',
    no: 'Personio-webhook: ingen hemmelighet er lagret; legg til tilkoblingen på nytt',
  },
  refused: {
    en: 'no Personio webhook: the key may not manage webhooks (personio:webhooks:read and write), so changes arrive with the next comparison only',
    de: 'kein Personio-Webhook: Der Schlüssel darf keine Webhooks verwalten (personio:webhooks:read und write), Änderungen kommen erst mit dem nächsten Abgleich an',
    no: 'ingen Personio-webhook: nøkkelen kan ikke administrere webhooks (personio:webhooks:read og write), så endringer kommer først med neste sammenligning',
  },
  otherSecret: {
    en: 'webhooks of Personio came with another secret, last at {at}: it has just been set anew; if it goes on, look in Personio for other webhooks with the address of this connection',
    de: 'Webhooks von Personio kamen mit einem anderen Geheimnis an, zuletzt {at}: Es wurde gerade neu gesetzt; kommt es weiter vor, suchen Sie in Personio bitte nach anderen Webhooks mit der Adresse dieser Verbindung',
    no: 'webhooks fra Personio kom med en annen hemmelighet, sist {at}: den er nettopp satt på nytt; fortsetter det, se i Personio etter andre webhooks med adressen til denne tilkoblingen',
  },
  none: {
    en: 'no webhook: version 1 of the interface of Personio has none, changes arrive with the next comparison',
    de: 'kein Webhook: Version 1 der Personio-Schnittstelle hat keine, Änderungen kommen mit dem nächsten Abgleich an',
    no: 'ingen webhook: versjon 1 av grensesnittet til Personio har ingen, endringer kommer med neste sammenligning',
  },
} as const satisfies Record<string, Wording>;
