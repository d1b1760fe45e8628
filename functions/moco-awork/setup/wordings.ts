import type { Wording } from '../../../shared/wording.ts';

/** Parts of the checklist, as they are named where a vendor refuses them. */
export const partWords = {
  mocoKey: { en: 'MOCO key', de: 'MOCO-Schlüssel', no: 'MOCO-nøkkel' },
  mocoRights: {
    en: 'rights of the MOCO key',
    de: 'Rechte des MOCO-Schlüssels',
    no: 'rettigheter til MOCO-nøkkelen',
  },
  mocoProjects: { en: 'MOCO projects', de: 'MOCO-Projekte', no: 'MOCO-prosjekter' },
  mocoFields: { en: 'MOCO project fields', de: 'MOCO-Projektfelder', no: 'MOCO-prosjektfelt' },
  mocoHooks: { en: 'MOCO web hooks', de: 'MOCO-Webhooks', no: 'MOCO-webhooks' },
  absences: { en: 'absences', de: 'Abwesenheiten', no: 'fravær' },
  people: { en: 'people', de: 'Personen', no: 'personer' },
  signatures: { en: 'MOCO signature key', de: 'MOCO-Signaturschlüssel', no: 'MOCO-signaturnøkkel' },
} as const satisfies Record<string, Wording>;

export const keyWords = {
  reading: {
    en: 'rights to read MOCO projects, awork roles and types of work',
    de: 'Rechte zum Lesen von MOCO-Projekten, awork-Rollen und Tätigkeiten',
    no: 'rettigheter til å lese MOCO-prosjekter, awork-roller og arbeidstyper',
  },
  noRole: {
    en: 'awork has no project role, so people cannot become members: have an admin make one in awork under Settings',
    de: 'In awork gibt es keine Projektrolle, daher kann niemand Mitglied werden: Bitte lassen Sie in awork unter Einstellungen von einem Admin eine anlegen',
    no: 'awork har ingen prosjektrolle, så ingen kan bli medlem: be en administrator opprette en i awork under Settings',
  },
} as const satisfies Record<string, Wording>;

export const absenceWords = {
  off: {
    en: 'absences are not transferred: the settings name no kind of them',
    de: 'Abwesenheiten werden nicht übertragen: Die Einstellungen nennen keine Art davon',
    no: 'fravær overføres ikke: innstillingene angir ingen type',
  },
  reading: {
    en: 'rights to read absences in MOCO and awork',
    de: 'Rechte zum Lesen der Abwesenheiten in MOCO und awork',
    no: 'rettigheter til å lese fravær i MOCO og awork',
  },
  others: {
    en: 'awork has absences that others keep there: {names}. If one of them is another integration with MOCO, switch off its absences; where it is named in the setting takesOverAbsencesOf, what MOCO has too is taken over instead of staying beside',
    de: 'awork hat Abwesenheiten, die andere dort führen: {names}. Ist eine davon eine andere Integration mit MOCO, schalten Sie deren Abwesenheiten bitte ab; steht sie in der Einstellung takesOverAbsencesOf, wird übernommen, was auch MOCO hat, statt daneben stehen zu bleiben',
    no: 'awork har fravær som andre holder der: {names}. Er en av dem en annen integrasjon med MOCO, slå av fraværet i den; er den oppgitt i innstillingen takesOverAbsencesOf, overtas det som MOCO også har, i stedet for å bli stående ved siden av',
  },
} as const satisfies Record<string, Wording>;

export const rightWords = {
  mocoEnough: {
    en: 'the MOCO key has the rights for projects, people, time tracking and settings',
    de: 'der MOCO-Schlüssel hat die Rechte für Projekte, Personal, Zeiterfassung und Einstellungen',
    no: 'MOCO-nøkkelen har rettighetene til prosjekter, personale, timeføring og innstillinger',
  },
  mocoLacks: {
    en: 'the owner of the MOCO key lacks rights: {rights}. Have an admin give their role these rights in MOCO, or make an account key with full access under Settings → Extensions → API & Webhooks',
    de: 'Dem Besitzer des MOCO-Schlüssels fehlen Rechte: {rights}. Bitte lassen Sie sie seiner Rolle in MOCO von einem Admin geben, oder legen Sie unter Einstellungen → Erweiterungen → API & Webhooks einen Account-Schlüssel mit vollem Zugriff an',
    no: 'eieren av MOCO-nøkkelen mangler rettigheter: {rights}. Be en administrator gi rollen disse rettighetene i MOCO, eller lag en kontonøkkel med full tilgang under Settings → Extensions → API & Webhooks',
  },
  mocoUnseen: {
    en: 'MOCO does not tell which rights the key has: see in MOCO under Settings → Extensions → API & Webhooks that it has full access, or, for the key of a user, that their role has full rights for projects, people, time tracking and settings',
    de: 'MOCO sagt nicht, welche Rechte der Schlüssel hat: Bitte prüfen Sie in MOCO unter Einstellungen → Erweiterungen → API & Webhooks, dass er vollen Zugriff hat, oder, beim Schlüssel eines Benutzers, dass dessen Rolle volle Rechte für Projekte, Personal, Zeiterfassung und Einstellungen hat',
    no: 'MOCO sier ikke hvilke rettigheter nøkkelen har: se etter i MOCO under Settings → Extensions → API & Webhooks at den har full tilgang, eller, for nøkkelen til en bruker, at rollen har fulle rettigheter til prosjekter, personale, timeføring og innstillinger',
  },
  actsForOthers: {
    en: 'the MOCO key may enter times for others',
    de: 'der MOCO-Schlüssel darf Zeiten für andere eintragen',
    no: 'MOCO-nøkkelen kan registrere timer for andre',
  },
  actsForNobody: {
    en: 'the MOCO key may not enter times for others, so no times would arrive: have an admin give its owner the right "Staff" in MOCO, or make an account key with full access under Settings → Extensions → API & Webhooks',
    de: 'Der MOCO-Schlüssel darf keine Zeiten für andere eintragen, es kämen also keine Zeiten an: Bitte lassen Sie seinem Besitzer in MOCO von einem Admin das Recht „Personal“ geben, oder legen Sie unter Einstellungen → Erweiterungen → API & Webhooks einen Account-Schlüssel mit vollem Zugriff an',
    no: 'MOCO-nøkkelen kan ikke registrere timer for andre, så ingen timer ville kommet frem: be en administrator gi eieren rettigheten «Staff» i MOCO, eller lag en kontonøkkel med full tilgang under Settings → Extensions → API & Webhooks',
  },
  actsNotFor: {
    en: '{names}: MOCO does not let this key enter their times, as it does for the owner of the account and for users with more rights than the key; what they book in awork would not arrive',
    de: '{names}: MOCO lässt diesen Schlüssel ihre Zeiten nicht eintragen, wie beim Inhaber des Accounts und bei Benutzern mit mehr Rechten als der Schlüssel; was sie in awork buchen, käme nicht an',
    no: '{names}: MOCO lar ikke denne nøkkelen registrere timene deres, som for eieren av kontoen og for brukere med flere rettigheter enn nøkkelen; det de fører i awork, ville ikke kommet frem',
  },
} as const satisfies Record<string, Wording>;

/** Areas of work that roles of MOCO have rights for. */
export const mocoAreas = {
  projects: { en: 'projects', de: 'Projekte', no: 'prosjekter' },
  people: { en: 'people', de: 'Personal', no: 'personale' },
  time_tracking: { en: 'time tracking', de: 'Zeiterfassung', no: 'timeføring' },
  settings: { en: 'settings', de: 'Einstellungen', no: 'innstillinger' },
} as const satisfies Record<string, Wording>;

export const hookWords = {
  moco: { en: 'MOCO web hook {name}', de: 'MOCO-Webhook {name}', no: 'MOCO-webhook {name}' },
  mocoSurplus: {
    en: 'old MOCO web hooks removed: {count}',
    de: 'alte MOCO-Webhooks entfernt: {count}',
    no: 'gamle MOCO-webhooks fjernet: {count}',
  },
  mocoRemoved: {
    en: 'MOCO web hooks: {count} removed',
    de: 'MOCO-Webhooks: {count} entfernt',
    no: 'MOCO-webhooks: {count} fjernet',
  },
  signatureStored: {
    en: 'MOCO signature key is stored ({count})',
    de: 'MOCO-Signaturschlüssel ist hinterlegt ({count})',
    no: 'MOCO-signaturnøkkel er lagret ({count})',
  },
  signatureMissing: {
    en: 'copy the signature key from MOCO > Settings > Extensions > API & Webhooks, then {how}',
    de: 'den Signaturschlüssel aus MOCO unter Einstellungen → Erweiterungen → API & Webhooks kopieren und {how}',
    no: 'kopier signaturnøkkelen fra MOCO under Settings → Extensions → API & Webhooks, og {how}',
  },
  signatureWrong: {
    en: 'webhooks of MOCO arrive with another signature, last at {at}: copy the key that MOCO shows under Settings → Extensions → API & Webhooks, then {how}',
    de: 'Webhooks von MOCO kommen mit einer anderen Signatur an, zuletzt {at}: den Schlüssel kopieren, den MOCO unter Einstellungen → Erweiterungen → API & Webhooks zeigt, und {how}',
    no: 'webhooks fra MOCO kommer med en annen signatur, sist {at}: kopier nøkkelen som MOCO viser under Settings → Extensions → API & Webhooks, og {how}',
  },
  byCommand: {
    en: 'run: ops connections key {id} KEY',
    de: 'hier hinterlegen: ops connections key {id} SCHLÜSSEL',
    no: 'lagre den med: ops connections key {id} NØKKEL',
  },
  onPage: {
    en: 'paste it on the page “Access”',
    de: 'auf der Seite „Zugänge“ einfügen',
    no: 'lim den inn på siden «Tilganger»',
  },
  keyMissing: {
    en: 'The key with which MOCO signs its webhooks is not stored, so none is taken; changes in MOCO arrive with the next comparison. Please enter on the page “Access” the key that MOCO shows under Settings → Extensions → API & Webhooks, or tell {contact}.',
    de: 'Der Schlüssel, mit dem MOCO seine Webhooks signiert, ist nicht hinterlegt, daher wird keiner angenommen; Änderungen in MOCO kommen mit dem nächsten Abgleich an. Bitte tragen Sie auf der Seite „Zugänge“ den Schlüssel ein, den MOCO unter Einstellungen → Erweiterungen → API & Webhooks zeigt, oder geben Sie {contact} Bescheid.',
    no: 'Nøkkelen som MOCO signerer webhookene sine med, er ikke lagret, så ingen tas imot; endringer i MOCO kommer med neste sammenligning. Skriv inn på siden «Tilganger» nøkkelen som MOCO viser under Settings → Extensions → API & Webhooks, eller gi beskjed til {contact}.',
  },
  keyRenewed: {
    en: "MOCO's signature key was probably renewed: its webhooks arrive with another signature, last on {at} UTC. Nothing is lost; changes in MOCO arrive with the next comparison. Please enter on the page “Access” the new key that MOCO shows under Settings → Extensions → API & Webhooks, or tell {contact}.",
    de: 'Der Signaturschlüssel von MOCO wurde wahrscheinlich erneuert: Webhooks kommen mit einer anderen Signatur an, zuletzt am {at} UTC. Es geht nichts verloren; Änderungen in MOCO kommen mit dem nächsten Abgleich an. Bitte tragen Sie auf der Seite „Zugänge“ den neuen Schlüssel ein, den MOCO unter Einstellungen → Erweiterungen → API & Webhooks zeigt, oder geben Sie {contact} Bescheid.',
    no: 'Signaturnøkkelen i MOCO ble trolig fornyet: Webhookene kommer med en annen signatur, sist {at} UTC. Ingenting går tapt; endringer i MOCO kommer med neste sammenligning. Skriv inn på siden «Tilganger» den nye nøkkelen som MOCO viser under Settings → Extensions → API & Webhooks, eller gi beskjed til {contact}.',
  },
} as const satisfies Record<string, Wording>;
