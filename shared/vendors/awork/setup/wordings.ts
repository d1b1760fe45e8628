import type { Wording } from '../../../wording.ts';

/** Parts of a checklist, as they are named where awork refuses them. */
export const aworkPartWords = {
  key: { en: 'awork key', de: 'awork-Schlüssel' },
  rights: { en: 'rights of the awork key', de: 'Rechte des awork-Schlüssels' },
  webhook: { en: 'awork webhook', de: 'awork-Webhook' },
} as const satisfies Record<string, Wording>;

export const aworkKeyWords = {
  workspace: { en: 'awork key, workspace {url}', de: 'awork-Schlüssel, Workspace {url}' },
  otherWorkspace: {
    en: 'the awork key belongs to the workspace {url}, but this connection to {known}: enter a key made there. Another workspace needs a connection of its own',
    de: 'Der awork-Schlüssel gehört zum Workspace {url}, diese Verbindung aber zu {known}: Bitte geben Sie einen Schlüssel ein, der dort angelegt ist. Ein anderer Workspace braucht eine eigene Verbindung',
  },
  admin: {
    en: 'the awork key has the rights of an admin',
    de: 'der awork-Schlüssel hat die Rechte eines Admins',
  },
  enough: {
    en: 'the awork key has all rights it needs',
    de: 'der awork-Schlüssel hat alle nötigen Rechte',
  },
  blocked: {
    en: 'the user of the awork key is blocked: have an admin unblock it in awork, or make a new key under Settings → Integrations → API client',
    de: 'Der Benutzer des awork-Schlüssels ist gesperrt: Bitte lassen Sie ihn in awork von einem Admin entsperren, oder legen Sie unter Einstellungen → Integrationen → API-Client einen neuen Schlüssel an',
  },
  lacks: {
    en: 'the awork key lacks rights: {rights}. Have an admin give its role these rights in awork, or make a key with all rights under Settings → Integrations → API client',
    de: 'Dem awork-Schlüssel fehlen Rechte: {rights}. Bitte lassen Sie sie seiner Rolle in awork von einem Admin geben, oder legen Sie unter Einstellungen → Integrationen → API-Client einen Schlüssel mit allen Rechten an',
  },
  unseen: {
    en: 'awork does not tell which rights the key has: see in awork that its role has these: {rights}',
    de: 'awork sagt nicht, welche Rechte der Schlüssel hat: Bitte prüfen Sie in awork, dass seine Rolle diese hat: {rights}',
  },
} as const satisfies Record<string, Wording>;

/** By feature and level of access. https://developers.awork.com/permissions */
export const aworkRightWords = {
  'project-create:write': { en: 'create projects', de: 'Projekte anlegen' },
  'project-master-data:write': { en: 'edit projects', de: 'Projekte bearbeiten' },
  'project-planning-data:write': { en: 'edit tasks', de: 'Aufgaben bearbeiten' },
  'project-timetracking:read': { en: "read everybody's times", de: 'Zeiten aller lesen' },
  'company-master-data:read': { en: 'read clients', de: 'Kunden lesen' },
  'company-master-data:write': { en: 'edit clients', de: 'Kunden bearbeiten' },
  'user-master-data:read': { en: 'read people', de: 'Personen lesen' },
  'user-planning-data:write': { en: 'plan people', de: 'Personen planen' },
  'workspace-manage-config:write': { en: 'set up webhooks', de: 'Webhooks einrichten' },
} as const satisfies Record<string, Wording>;
export type AworkRight = keyof typeof aworkRightWords;

export const aworkHookWords = {
  hook: { en: 'awork webhook "{name}" ({count} events)', de: 'awork-Webhook „{name}“ ({count} Ereignisse)' },
  wasOff: {
    en: 'awork webhook "{name}" ({count} events), was switched off',
    de: 'awork-Webhook „{name}“ ({count} Ereignisse), war abgeschaltet',
  },
  failing: {
    en: 'The last {count} webhooks of awork did not arrive; awork switches them off after more than ten. Nothing is lost: changes arrive with the next comparison. Please tell {contact}.',
    de: 'Die letzten {count} Webhooks von awork kamen nicht an; nach mehr als zehn schaltet awork sie ab. Es geht nichts verloren: Änderungen kommen mit dem nächsten Abgleich an. Bitte {contact} Bescheid geben.',
  },
  removed: { en: 'awork webhook: {count} removed', de: 'awork-Webhook: {count} entfernt' },
  noSecret: {
    en: 'awork webhook: no secret is stored; add the connection again',
    de: 'awork-Webhook: Es ist kein Geheimnis hinterlegt; bitte die Verbindung erneut anlegen',
  },
} as const satisfies Record<string, Wording>;

export const aworkPeopleWords = {
  noAddresses: {
    en: 'awork shows no e-mail address at all: give the key the right to read people',
    de: 'awork zeigt überhaupt keine E-Mail-Adresse: bitte dem Schlüssel das Recht geben, Personen zu lesen',
  },
} as const satisfies Record<string, Wording>;
