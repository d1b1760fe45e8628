import type { Wording } from '../../../shared/wording.ts';

/** Parts of the checklist, as they are named where a vendor refuses them. */
export const partWords = {
  personioKey: { en: 'Personio key', de: 'Personio-Schlüssel' },
  hqKey: { en: 'HQ token', de: 'HQ-Token' },
  personioRights: { en: 'rights of the Personio key', de: 'Rechte des Personio-Schlüssels' },
  hqRights: { en: 'rights of the HQ token', de: 'Rechte des HQ-Tokens' },
  people: { en: 'people', de: 'Personen' },
  types: { en: 'types of absence', de: 'Abwesenheitsarten' },
  webhook: { en: 'Personio webhook', de: 'Personio-Webhook' },
} as const satisfies Record<string, Wording>;

export const rightWords = {
  persons: {
    en: 'the Personio key may read people (personio:persons:read)',
    de: 'der Personio-Schlüssel darf Personen lesen (personio:persons:read)',
  },
  absences: {
    en: 'the Personio key may read absences (personio:absences:read)',
    de: 'der Personio-Schlüssel darf Abwesenheiten lesen (personio:absences:read)',
  },
  noPersons: {
    en: 'the Personio key may not read people: have an admin give it the right personio:persons:read in Personio under Integrations',
    de: 'Der Personio-Schlüssel darf keine Personen lesen: Bitte lassen Sie ihm in Personio unter Integrationen von einem Admin das Recht personio:persons:read geben',
  },
  noAbsences: {
    en: 'the Personio key may not read absences: have an admin give it the right personio:absences:read in Personio under Integrations',
    de: 'Der Personio-Schlüssel darf keine Abwesenheiten lesen: Bitte lassen Sie ihm in Personio unter Integrationen von einem Admin das Recht personio:absences:read geben',
  },
  hqReads: {
    en: 'the HQ token may read users and absences',
    de: 'das HQ-Token darf Benutzer und Abwesenheiten lesen',
  },
  hqWritesUnseen: {
    en: 'HQ tells only when something is entered whether the token may enter and delete absences: see in HQ under Admin → Settings → API clients that it is a sync token of the whole system and not the token of one user',
    de: 'HQ sagt erst beim Eintragen, ob das Token Abwesenheiten eintragen und löschen darf: Bitte prüfen Sie in HQ unter Admin → Einstellungen → API-Clients, dass es ein Sync-Token für das ganze System ist und nicht das Token eines einzelnen Benutzers',
  },
  hqSettingsUnseen: {
    en: 'HQ does not tell its settings: see that absence requests and vacation accounts are switched off in HQ, that nobody edits absences there by hand any more, and that you have the Professional plan or higher, as both vendors ask for absences of Personio in HQ',
    de: 'HQ verrät seine Einstellungen nicht: Bitte prüfen Sie, dass in HQ Abwesenheitsanträge und Urlaubskonten abgeschaltet sind, dass dort niemand mehr Abwesenheiten von Hand bearbeitet, und dass Sie den Tarif Professional oder höher haben, wie ihn beide Anbieter für Abwesenheiten aus Personio in HQ verlangen',
  },
} as const satisfies Record<string, Wording>;

export const peopleWords = {
  nobody: {
    en: 'Personio shows the key nobody: have an admin check in Personio which people it may read',
    de: 'Personio zeigt dem Schlüssel niemanden: Bitte lassen Sie in Personio von einem Admin prüfen, welche Personen er lesen darf',
  },
  noAddresses: {
    en: 'Personio shows no e-mail address at all: have an admin release the attribute "Email" for the key in Personio',
    de: 'Personio zeigt überhaupt keine E-Mail-Adresse: Bitte lassen Sie in Personio von einem Admin das Attribut „E-Mail“ für den Schlüssel freigeben',
  },
  found: {
    en: 'people: {count} of {all} active people found in HQ',
    de: 'Personen: {count} von {all} aktiven Personen in HQ gefunden',
  },
  unknown: {
    en: '{names}: nobody in HQ has their e-mail address, their absences will wait',
    de: '{names}: Niemand in HQ hat ihre E-Mail-Adresse, ihre Abwesenheiten werden warten',
  },
  deactivated: {
    en: '{names}: deactivated in HQ, no absences are entered for them',
    de: '{names}: in HQ deaktiviert, für sie werden keine Abwesenheiten eingetragen',
  },
  unaddressed: {
    en: '{names}: without an e-mail address in Personio, their absences will wait',
    de: '{names}: in Personio ohne E-Mail-Adresse, ihre Abwesenheiten werden warten',
  },
  ambiguous: {
    en: '{names}: their e-mail address belongs to several people, their absences will wait',
    de: '{names}: Ihre E-Mail-Adresse gehört mehreren, ihre Abwesenheiten werden warten',
  },
  unnamed: { en: 'person {id}', de: 'Person {id}' },
} as const satisfies Record<string, Wording>;

export const typeWords = {
  mapped: {
    en: 'types of absence: {count} of {all} belong to a type of HQ',
    de: 'Abwesenheitsarten: {count} von {all} sind einer Art in HQ zugeordnet',
  },
  strange: {
    en: 'the mapping of {hqType} has "{name}", which is no absence type of Personio: choose “not transferred” for it on the page “Absence types”',
    de: 'Die Zuordnung zu {hqType} enthält „{name}“, das keine Abwesenheitsart in Personio ist: Bitte wählen Sie dafür auf der Seite „Abwesenheitsarten“ „nicht übertragen“',
  },
  nearly: {
    en: 'the mapping of {hqType} has "{name}", which is no absence type of Personio; it has "{meant}": if that is meant, choose {hqType} for it on the page “Absence types”, and “not transferred” for "{name}"',
    de: 'Die Zuordnung zu {hqType} enthält „{name}“, das keine Abwesenheitsart in Personio ist; dort gibt es „{meant}“: Ist diese gemeint, wählen Sie bitte auf der Seite „Abwesenheitsarten“ {hqType} für sie und „nicht übertragen“ für „{name}“',
  },
  unmapped: {
    en: '{names}: of no type of HQ, so not transferred; whoever misses them chooses a type on the page “Absence types”',
    de: '{names}: keiner Art in HQ zugeordnet, also nicht übertragen; wem sie fehlen, der wählt eine Art auf der Seite „Abwesenheitsarten“',
  },
  leftOut: {
    en: '{names}: given in hours, but their type in HQ knows only days: left out (setting hourAbsences)',
    de: '{names}: in Stunden angegeben, ihre Art in HQ kennt aber nur Tage: ausgelassen (Einstellung hourAbsences)',
  },
  withoutUnit: {
    en: '{names}: Personio does not say whether they count days or hours; absences that do not show it otherwise are not transferred',
    de: '{names}: Personio sagt nicht, ob sie in Tagen oder Stunden zählen; Abwesenheiten, die es nicht anders zeigen, werden nicht übertragen',
  },
} as const satisfies Record<string, Wording>;

export const hookWords = {
  hook: { en: 'Personio webhook ({count} events)', de: 'Personio-Webhook ({count} Ereignisse)' },
  removed: { en: 'Personio webhook: {count} removed', de: 'Personio-Webhook: {count} entfernt' },
  noSecret: {
    en: 'Personio webhook: no secret is stored; add the connection again',
    de: 'Personio-Webhook: Es ist kein Geheimnis hinterlegt; bitte die Verbindung erneut anlegen',
  },
  refused: {
    en: 'no Personio webhook: the key may not manage webhooks (personio:webhooks:read and write), so changes arrive with the next comparison only',
    de: 'kein Personio-Webhook: Der Schlüssel darf keine Webhooks verwalten (personio:webhooks:read und write), Änderungen kommen erst mit dem nächsten Abgleich an',
  },
  otherSecret: {
    en: 'webhooks of Personio came with another secret, last at {at}: it has just been set anew; if it goes on, look in Personio for other webhooks with the address of this connection',
    de: 'Webhooks von Personio kamen mit einem anderen Geheimnis an, zuletzt {at}: Es wurde gerade neu gesetzt; kommt es weiter vor, suchen Sie in Personio bitte nach anderen Webhooks mit der Adresse dieser Verbindung',
  },
  none: {
    en: 'no webhook: version 1 of the interface of Personio has none, changes arrive with the next comparison',
    de: 'kein Webhook: Version 1 der Personio-Schnittstelle hat keine, Änderungen kommen mit dem nächsten Abgleich an',
  },
} as const satisfies Record<string, Wording>;
