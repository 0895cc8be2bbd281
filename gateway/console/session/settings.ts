/** Settings from the gateway: the address of demo tokens, or the participants' identity provider. */
export interface ConsoleSettings {
  demoTokensUrl?: string;
  oidc?: { issuer: string; clientId: string };
}

export const SETTINGS: ConsoleSettings = JSON.parse(document.querySelector<HTMLMetaElement>('meta[name="hub-console"]')?.content ?? '{}');
