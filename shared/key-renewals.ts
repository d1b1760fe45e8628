import type { Vendor } from './vendor.ts';
import type { Wording } from './wording.ts';

/** Where a customer makes a new key, by the words of each vendor's own pages; begins a sentence. */
export const keyRenewals: Readonly<Record<Vendor, Wording>> = {
  moco: {
    en: 'Please make a new API key in MOCO under Settings → Extensions → API & Webhooks',
    de: 'Bitte legen Sie in MOCO unter Einstellungen → Erweiterungen → API & Webhooks einen neuen API-Schlüssel an',
    no: 'Lag en ny API-nøkkel i MOCO under Settings → Extensions → API & Webhooks',
  },
  awork: {
    en: 'Please make a new API key in awork under Settings → Integrations → API client',
    de: 'Bitte legen Sie in awork unter Einstellungen → Integrationen → API-Client einen neuen API-Schlüssel an',
    no: 'Lag en ny API-nøkkel i awork under Settings → Integrations → API client',
  },
  hq: {
    en: 'Please make a new API client in HQ under Admin → Settings → API clients',
    de: 'Bitte legen Sie in HQ unter Admin → Einstellungen → API-Clients einen neuen API-Client an',
    no: 'Lag en ny API-klient i HQ under Admin → Settings → API clients',
  },
  personio: {
    en: 'Please have an admin make new API credentials in Personio under Integrations',
    de: 'Bitte lassen Sie in Personio unter Integrationen von einem Admin neue API-Zugangsdaten anlegen',
    no: 'Be en administrator lage nye API-tilganger i Personio under Integrations',
  },
  moment: {
    en: 'Please make a new key in Moment under Company → API keys → New key',
    de: 'Bitte legen Sie in Moment unter Firma → API-Schlüssel → Neuer Schlüssel einen neuen Schlüssel an',
    no: 'Lag en ny nøkkel i Moment under Firma → API-nøkler → Ny nøkkel',
  },
  poweroffice: {
    en: 'Please look in PowerOffice Go under Settings → Extensions whether the extension is active, and copy its client key anew',
    de: 'Bitte prüfen Sie in PowerOffice Go unter Einstellungen → Erweiterungen, ob die Erweiterung aktiv ist, kopieren Sie ihren Client-Schlüssel neu',
    no: 'Sjekk i PowerOffice Go under Innstillinger → Utvidelser at utvidelsen er aktiv, kopier klientnøkkelen på nytt',
  },
};
