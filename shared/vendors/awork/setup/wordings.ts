import type { Wording } from '../../../wording.ts';

/** Parts of a checklist, as they are named where awork refuses them. */
export const aworkPartWords = {
  key: { en: 'awork key', de: 'awork-Schlüssel', no: 'awork-nøkkel' },
  rights: {
    en: 'rights of the awork key',
    de: 'Rechte des awork-Schlüssels',
    no: 'rettigheter til awork-nøkkelen',
  },
  webhook: { en: 'awork webhook', de: 'awork-Webhook', no: 'awork-webhook' },
} as const satisfies Record<string, Wording>;

export const aworkKeyWords = {
  workspace: {
    en: 'awork key, workspace {url}',
    de: 'awork-Schlüssel, Workspace {url}',
    no: 'awork-nøkkel, arbeidsområde {url}',
  },
  otherWorkspace: {
    en: 'the awork key belongs to the workspace {url}, but this connection to {known}: enter a key made there. Another workspace needs a connection of its own',
    de: 'Der awork-Schlüssel gehört zum Workspace {url}, diese Verbindung aber zu {known}: Bitte geben Sie einen Schlüssel ein, der dort angelegt ist. Ein anderer Workspace braucht eine eigene Verbindung',
    no: 'awork-nøkkelen hører til arbeidsområdet {url}, men denne tilkoblingen til {known}: legg inn en nøkkel som er laget der. Et annet arbeidsområde trenger en egen tilkobling',
  },
  admin: {
    en: 'the awork key has the rights of an admin',
    de: 'der awork-Schlüssel hat die Rechte eines Admins',
    no: 'awork-nøkkelen har rettighetene til en administrator',
  },
  enough: {
    en: 'the awork key has all rights it needs',
    de: 'der awork-Schlüssel hat alle nötigen Rechte',
    no: 'awork-nøkkelen har alle rettigheter den trenger',
  },
  blocked: {
    en: 'the user of the awork key is blocked: have an admin unblock it in awork, or make a new key under Settings → Integrations → API client',
    de: 'Der Benutzer des awork-Schlüssels ist gesperrt: Bitte lassen Sie ihn in awork von einem Admin entsperren, oder legen Sie unter Einstellungen → Integrationen → API-Client einen neuen Schlüssel an',
    no: 'brukeren av awork-nøkkelen er sperret: be en administrator oppheve sperren i awork, eller lag en ny nøkkel under Settings → Integrations → API client',
  },
  lacks: {
    en: 'the awork key lacks rights: {rights}. Have an admin give its role these rights in awork, or make a key with all rights under Settings → Integrations → API client',
    de: 'Dem awork-Schlüssel fehlen Rechte: {rights}. Bitte lassen Sie sie seiner Rolle in awork von einem Admin geben, oder legen Sie unter Einstellungen → Integrationen → API-Client einen Schlüssel mit allen Rechten an',
    no: 'awork-nøkkelen mangler rettigheter: {rights}. Be en administrator gi rollen disse rettighetene i awork, eller lag en nøkkel med alle rettigheter under Settings → Integrations → API client',
  },
  unseen: {
    en: 'awork does not tell which rights the key has: see in awork that its role has these: {rights}',
    de: 'awork sagt nicht, welche Rechte der Schlüssel hat: Bitte prüfen Sie in awork, dass seine Rolle diese hat: {rights}',
    no: 'awork sier ikke hvilke rettigheter nøkkelen har: se etter i awork at rollen har disse: {rights}',
  },
} as const satisfies Record<string, Wording>;

/** By feature and level of access. https://developers.awork.com/permissions */
export const aworkRightWords = {
  'project-create:write': { en: 'create projects', de: 'Projekte anlegen', no: 'opprette prosjekter' },
  'project-master-data:write': { en: 'edit projects', de: 'Projekte bearbeiten', no: 'redigere prosjekter' },
  'project-master-data:manage': {
    en: 'manage projects and their members',
    de: 'Projekte und ihre Mitglieder verwalten',
    no: 'administrere prosjekter og medlemmene deres',
  },
  'project-planning-data:manage': {
    en: 'manage tasks and task lists',
    de: 'Aufgaben und Aufgabenlisten verwalten',
    no: 'administrere oppgaver og oppgavelister',
  },
  'project-timetracking:write': {
    en: 'edit times of others (awork shows them to nobody else)',
    de: 'Zeiten anderer bearbeiten (sonst zeigt awork sie nicht)',
    no: 'redigere timene til andre (ellers viser ikke awork dem)',
  },
  'company-master-data:read': { en: 'read clients', de: 'Kunden lesen', no: 'lese kunder' },
  'company-master-data:write': { en: 'edit clients', de: 'Kunden bearbeiten', no: 'redigere kunder' },
  'user-master-data:read': { en: 'read people', de: 'Personen lesen', no: 'lese personer' },
  'user-planning-data:write': { en: 'plan people', de: 'Personen planen', no: 'planlegge personer' },
  'workspace-manage-config:write': {
    en: 'set up webhooks',
    de: 'Webhooks einrichten',
    no: 'sette opp webhooks',
  },
} as const satisfies Record<string, Wording>;
export type AworkRight = keyof typeof aworkRightWords;

export const aworkHookWords = {
  hook: {
    en: 'awork webhook "{name}" ({count} events)',
    de: 'awork-Webhook „{name}“ ({count} Ereignisse)',
    no: 'awork-webhook «{name}» ({count} hendelser)',
  },
  wasOff: {
    en: 'awork webhook "{name}" ({count} events), was switched off',
    de: 'awork-Webhook „{name}“ ({count} Ereignisse), war abgeschaltet',
    no: 'awork-webhook «{name}» ({count} hendelser), var slått av',
  },
  failing: {
    en: 'The last {count} webhooks of awork did not arrive; awork switches them off after more than ten. Nothing is lost: changes arrive with the next comparison. Please tell {contact}.',
    de: 'Die letzten {count} Webhooks von awork kamen nicht an; nach mehr als zehn schaltet awork sie ab. Es geht nichts verloren: Änderungen kommen mit dem nächsten Abgleich an. Bitte {contact} Bescheid geben.',
    no: 'De siste {count} webhookene fra awork kom ikke frem; etter mer enn ti slår awork dem av. Ingenting går tapt: Endringer kommer med neste sammenligning. Gi beskjed til {contact}.',
  },
  removed: {
    en: 'awork webhook: {count} removed',
    de: 'awork-Webhook: {count} entfernt',
    no: 'awork-webhook: {count} fjernet',
  },
  noSecret: {
    en: 'awork webhook: no secret is stored; add the connection again',
    de: 'awork-Webhook: Es ist kein Geheimnis hinterlegt; bitte die Verbindung erneut anlegen',
    no: 'awork-webhook: ingen hemmelighet er lagret; legg til tilkoblingen på nytt',
  },
} as const satisfies Record<string, Wording>;

export const aworkPeopleWords = {
  noAddresses: {
    en: 'awork shows no e-mail address at all: give the key the right to read people',
    de: 'awork zeigt überhaupt keine E-Mail-Adresse: bitte dem Schlüssel das Recht geben, Personen zu lesen',
    no: 'awork viser ingen e-postadresser: gi nøkkelen rett til å lese personer',
  },
} as const satisfies Record<string, Wording>;
